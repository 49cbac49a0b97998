import type { Transaction } from '@marbre/db/create-database';
import type { Actor } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { enqueueRun } from '../jobs/enqueue-run';
import { type JobName, jobDefinitions } from '../jobs/job-definitions';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { runIdInput } from './get-run';
import { isRunOpen } from './is-run-open';
import { lockRun } from './run-progress';

/**
 * Tries a failed or cancelled run again as a new run; the old one stays as it was, for the record. To retry
 * is to ask anew: it takes the right that asking takes now, and waits for whoever is at the same work.
 */
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
    await assertMayAskFor(tx, context.actor, job, run.editionId);
    if (run.editionId && (await isRunOpen(tx, job, run.editionId))) {
      throw new Problem(job === 'summarize-edition' ? 'summary-running' : 'translation-running');
    }
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

async function assertMayAskFor(
  tx: Transaction,
  actor: Actor,
  job: JobName,
  editionId: string | null,
): Promise<void> {
  if (job === 'run-schedule') return assertCan(actor, 'schedule.manage');
  if (!editionId) throw new Problem('not-found');
  const facts = await getEditionFacts(tx, editionId);
  if (job === 'translate-edition') assertCan(actor, 'translation.request', facts);
  else assertCan(actor, 'summary.request', facts);
}
