import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { enqueueRun } from '../jobs/enqueue-run';
import { type JobName, jobDefinitions } from '../jobs/job-definitions';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { runIdInput } from './get-run';
import { lockRun } from './run-progress';

/** Tries a failed or cancelled run again as a new run; the old one stays as it was, for the record. */
export async function retryRun(
  context: CommandContext,
  input: z.input<typeof runIdInput>,
): Promise<{ runId: string }> {
  const { runId } = parseInput(runIdInput, input);
  return context.database.$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw new Problem('not-found');
    assertCan(context.actor, 'job.cancel', { requestedById: run.requestedById });
    if (run.state !== 'failed' && run.state !== 'cancelled') {
      throw new Problem('status-not-allowed', { values: { status: run.state } });
    }
    const job = run.job as JobName;
    const retried = await enqueueRun(tx, context, job, jobDefinitions[job].parse(run.payload), {
      storyId: run.storyId ?? undefined,
      editionId: run.editionId ?? undefined,
      scheduleId: run.scheduleId ?? undefined,
    });
    await recordAudit(tx, context.actor, {
      action: 'job.cancel',
      subjectKind: 'run',
      subjectId: retried,
      after: { retryOf: runId },
    });
    return { runId: retried };
  });
}
