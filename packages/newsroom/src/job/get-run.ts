import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { presentRun, runInclude } from './present-run';

export const runIdInput = z.object({ runId: z.uuid() });

/** One run with everything known about it. */
export async function getRun(context: QueryContext, input: z.input<typeof runIdInput>) {
  assertCan(context.actor, 'job.list');
  const { runId } = parseInput(runIdInput, input);
  const run = await context.database.run.findUnique({ where: { id: runId }, include: runInclude });
  if (!run) throw new Problem('not-found');
  return presentRun(run, context.actor);
}
