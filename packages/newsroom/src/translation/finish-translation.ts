import { headlineOf } from '@marbre/story/document/plain-text';
import { removeBlock } from '@marbre/story/document/write-block-content';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { Problem } from '@marbre/story/vocabulary/problem';
import { system } from '@marbre/story/policy/actor';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import type { JobPayload } from '../jobs/job-definitions';
import { notifyLive } from '../record/emit-event';
import { freeSlug, slugFrom } from '../story/slug';
import { changeDocument } from '../writing/change-document';
import { createRevision } from '../writing/create-revision';
import { readCurrentDocument } from '../writing/read-current-document';
import { findOrphans } from '@marbre/story/segments/block-states';
import { storeBehind } from './follow-text';
import type { TranslationWork } from './read-translation-work';
import { translationSelect } from './read-pairings';
import { copyWordlessBlocks } from './target-block';

/** After the last block: pictures and rules in their places, the address from the headline, the facts compared. */
export async function finishTranslation(
  context: Pick<CommandContext, 'database' | 'now'>,
  payload: JobPayload<'translate-edition'>,
  work: TranslationWork,
): Promise<void> {
  const { targetEditionId: editionId, storyId } = payload;
  await context.database.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
    const edition = await tx.edition.findUnique({
      where: { id: editionId },
      select: {
        ...translationSelect,
        storyId: true,
        staleBlocks: true,
        slug: true,
        slugDate: true,
        status: true,
        version: true,
      },
    });
    if (!edition?.sourceEdition) throw new Problem('not-found');
    const author = { personId: null, machine: 'translation' };
    const { document } = await readCurrentDocument(tx, editionId);
    const rows = await tx.translatedBlock.findMany({ where: { editionId } });
    const words = extractSegments(document, work.targetLocale);
    const orphans = findOrphans(extractSegments(work.source, work.sourceLocale), words, rows);
    const leftovers = orphans.filter(({ isPersons }) => !isPersons).map(({ row }) => row.blockId);
    await changeDocument(tx, editionId, author, (ydoc) => {
      copyWordlessBlocks(ydoc, work.source, document);
      for (const blockId of leftovers) removeBlock(ydoc, blockId);
    });
    await tx.translatedBlock.deleteMany({ where: { editionId, blockId: { in: leftovers } } });
    const wanted = slugFrom(headlineOf(document));
    // The address laid before there was a headline gives way to one that says something, once.
    if (
      edition.status === 'draft' &&
      edition.version === 1 &&
      edition.slug.startsWith(slugFrom('')) &&
      wanted !== slugFrom('')
    ) {
      const slug = await freeSlug(tx, edition.locale, edition.slugDate, wanted);
      await tx.edition.update({ where: { id: editionId }, data: { slug, version: { increment: 1 } } });
    }
    await storeBehind(tx, { ...edition, sourceEdition: edition.sourceEdition });
    await refreshFindings(tx, editionId);
    await createRevision(tx, { actor: system }, { editionId, reason: 'translated' });
    await notifyLive(tx, { topic: 'story', storyId });
  });
}
