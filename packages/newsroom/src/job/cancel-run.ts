import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { runIdInput } from './get-run';
import { isOver, lockRun } from './run-progress';

/**
 * Stops a run: at once while it waits, after the unit of work in hand while it runs. What it has done
 * stays. Throws `run-not-cancellable` when it is over.
 */
export async function cancelRun(context: CommandContext, input: z.input<typeof runIdInput>): Promise<void> {
  const { runId } = parseInput(runIdInput, input);
  await context.database.$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw new Problem('not-found');
    assertCan(context.actor, 'job.cancel', { requestedById: run.requestedById });
    if (isOver(run.state)) throw new Problem('run-not-cancellable');
    await tx.run.update({
      where: { id: runId },
      data: {
        isCancelRequested: true,
        ...(run.state === 'queued' ? { state: 'cancelled', finishedAt: context.now() } : {}),
      },
    });
    await recordAudit(tx, context.actor, {
      action: 'job.cancel',
      subjectKind: 'run',
      subjectId: runId,
      before: { state: run.state },
    });
    await notifyLive(tx, { topic: 'run', runId, storyId: run.storyId });
  });
}
