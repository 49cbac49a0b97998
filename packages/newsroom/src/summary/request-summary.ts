import { assertCan } from '@marbre/story/policy/can';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { Problem } from '@marbre/story/vocabulary/problem';
import { summaryKinds } from '@marbre/story/vocabulary/status';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { isRunOpen } from '../job/is-run-open';
import { enqueueRun } from '../jobs/enqueue-run';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { getEditionFacts } from '../story/edition-facts';
import { createRevision } from '../writing/create-revision';

export const requestSummaryInput = z.object({
  editionId: z.uuid(),
  kinds: z.array(z.enum(summaryKinds)).min(1).max(summaryKinds.length),
});

/**
 * Asks for summaries of an edition's words as they are now. Throws `summary-empty` when there is nothing to
 * summarise, `summary-running` when a job is at it.
 */
export async function requestSummary(
  context: CommandContext,
  input: z.input<typeof requestSummaryInput>,
): Promise<{ runId: string }> {
  const { editionId, kinds } = parseInput(requestSummaryInput, input);
  return context.database.$transaction(async (tx) => {
    const facts = await getEditionFacts(tx, editionId);
    assertCan(context.actor, 'summary.request', facts);
    await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
    if (await isRunOpen(tx, 'summarize-edition', editionId)) throw new Problem('summary-running');
    const revision = await createRevision(tx, context, { editionId, reason: 'summarized' });
    const body = extractSegments(revision.content, facts.locale).filter(({ kind }) => kind === 'paragraph');
    if (body.length === 0) throw new Problem('summary-empty');
    const runId = await enqueueRun(
      tx,
      context,
      'summarize-edition',
      { storyId: facts.storyId, editionId, revisionId: revision.id, kinds: [...new Set(kinds)] },
      { storyId: facts.storyId, editionId },
    );
    await recordAudit(tx, context.actor, {
      action: 'summary.request',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { revisionId: revision.id, kinds, runId },
    });
    await notifyLive(tx, { topic: 'story', storyId: facts.storyId });
    return { runId };
  });
}
