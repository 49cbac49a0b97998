import { setTimeout as pause } from 'node:timers/promises';
import type { CommandContext } from '@marbre/newsroom/context';
import { getRun } from '@marbre/newsroom/job/get-run';
import { Problem } from '@marbre/story/vocabulary/problem';
import { Complaint } from './command';
import { sentenceOf } from './problem-sentences';

/** Milliseconds between two looks at a run. */
const interval = 500;

/** Tells how a run advances until it is over; complains when it did not succeed. The worker must be running. */
export async function followRun(
  context: CommandContext,
  runId: string,
  tell: (line: string) => void,
): Promise<void> {
  for (let shown = ''; ; await pause(interval)) {
    const { state, done, total, engine, failure } = await getRun(context, { runId });
    const line = total > 0 ? `${state} ${done}/${total}${engine ? ` by ${engine}` : ''}` : state;
    if (line !== shown) tell(line);
    shown = line;
    if (state === 'succeeded') return;
    if (state === 'cancelled') throw new Complaint('It was cancelled.');
    if (state === 'failed') {
      throw new Complaint(failure ? sentenceOf(new Problem(failure.code, failure)) : 'It failed.');
    }
  }
}
