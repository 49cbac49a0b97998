import { assertCan } from '@marbre/story/policy/can';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { isRunOpen } from '../job/is-run-open';
import { enqueueRun } from '../jobs/enqueue-run';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { createRevision } from '../writing/create-revision';
import { blockOfTranslationInput } from './accept-block';
import { readTranslationUnderLock } from './edition-for-work';
import { readPairings } from './read-pairings';

/**
 * Asks the machine for one block anew, whether it is behind or not. A person's words stay, and the new ones
 * are offered beside them. Throws `not-found`, `translation-running`.
 */
export async function retranslateBlock(
  context: CommandContext,
  input: z.input<typeof blockOfTranslationInput>,
): Promise<{ runId: string }> {
  const { editionId, sourceBlockId } = parseInput(blockOfTranslationInput, input);
  return context.database.$transaction(async (tx) => {
    const { storyId, sourceEdition, locale, facts } = await readTranslationUnderLock(tx, editionId);
    assertCan(context.actor, 'translation.request', { locale: facts.locale, sectionId: facts.sectionId });
    if (!isLocale(locale)) throw new Problem('locale-unknown');
    const { pairings } = await readPairings(tx, { id: editionId, locale, sourceEdition });
    if (!pairings.some(({ source }) => source.blockId === sourceBlockId)) throw new Problem('not-found');
    if (await isRunOpen(tx, 'translate-edition', editionId)) throw new Problem('translation-running');
    const revision = await createRevision(tx, context, { editionId: sourceEdition.id, reason: 'translated' });
    const payload = {
      storyId,
      sourceEditionId: sourceEdition.id,
      sourceRevisionId: revision.id,
      targetEditionId: editionId,
      locale,
      blockIds: [sourceBlockId],
      askedAt: context.now().toISOString(),
    };
    const runId = await enqueueRun(tx, context, 'translate-edition', payload, { storyId, editionId });
    await recordAudit(tx, context.actor, {
      action: 'translation.request',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { sourceBlockId, sourceRevisionId: revision.id, locale, runId },
    });
    await notifyLive(tx, { topic: 'story', storyId });
    return { runId };
  });
}
