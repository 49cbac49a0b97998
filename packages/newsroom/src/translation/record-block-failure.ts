import type { Segment } from '@marbre/story/segments/segment';
import type { ProblemCode } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import { advanceRunWithin, type RunProgress } from '../job/run-progress';
import type { JobPayload } from '../jobs/job-definitions';

/** Marks a block that no engine managed, so that people see which one it is and why, and tells how far the run is. */
export async function recordBlockFailure(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'translate-edition'>,
  failed: { segment: Segment; code: ProblemCode; engine: string },
  run: { runId: string; progress: RunProgress },
): Promise<{ isCancelRequested: boolean }> {
  const { targetEditionId: editionId } = payload;
  const { segment, code, engine } = failed;
  return context.database.$transaction(async (tx) => {
    const failure = { sourceHash: segment.textHash, code, engine, failedAt: context.now() };
    await tx.blockFailure.upsert({
      where: { editionId_sourceBlockId: { editionId, sourceBlockId: segment.blockId } },
      create: { editionId, sourceBlockId: segment.blockId, ...failure },
      update: failure,
    });
    return advanceRunWithin(tx, run.runId, run.progress);
  });
}
