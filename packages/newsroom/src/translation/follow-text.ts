import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { notifyLive } from '../record/emit-event';
import { countBehind } from '@marbre/story/segments/block-states';
import { readCurrentDocument } from '../writing/read-current-document';
import { lockDocument } from '../writing/document-lock';
import { DocumentSession } from '../writing/document-session';
import { type BlockRow, readBlockRow } from './block-record';
import { followSource, wouldFollow } from './follow-source';
import { readPairings, type TranslationEdition, translationSelect } from './read-pairings';

/**
 * After an edition's words changed: its translations follow what needs no engine, and it is counted how many
 * blocks they are behind, and how many it is itself. A translation that was never worked on block by block
 * is left alone: nothing is known of its blocks.
 */
export async function followText(tx: Transaction, editionId: string, document: StoryDocument): Promise<void> {
  const where = {
    OR: [{ id: editionId, sourceEditionId: { not: null } }, { sourceEditionId: editionId }],
    blocks: { some: {} },
  };
  // Most texts are no translation and have none: they are done with one small question.
  if (!(await tx.edition.findFirst({ where, select: { id: true } }))) return;
  const editions = await tx.edition.findMany({
    where,
    select: { ...translationSelect, storyId: true, staleBlocks: true, status: true, sourceOrder: true },
  });
  for (const { sourceEdition, ...edition } of editions) {
    if (!sourceEdition) continue;
    const known = edition.id === editionId ? { target: document } : { source: document };
    await storeBehind(tx, { ...edition, sourceEdition }, known);
    // What an editor has approved is not changed behind their back: the next translation run does it.
    const isOpen = edition.status === 'draft' || edition.status === 'in_review';
    if (edition.id !== editionId && isOpen) await followLive(tx, { ...edition, sourceEdition }, document);
  }
}

/** Lets a translation follow at once where only formatting or the order of blocks changed in its source. */
async function followLive(
  tx: Transaction,
  edition: TranslationEdition & { sourceOrder: string[] },
  source: StoryDocument,
): Promise<void> {
  const { id: editionId, locale } = edition;
  const sourceLocale = edition.sourceEdition.locale;
  const followed = { editionId, locale, source, sourceLocale, isLive: true };
  const rows = (await tx.translatedBlock.findMany({ where: { editionId } })).map(readBlockRow);
  const { document: target } = await readCurrentDocument(tx, editionId);
  if (!wouldFollow({ ...followed, sourceOrder: edition.sourceOrder }, target, rows)) return;
  await lockDocument(tx, editionId);
  const session = new DocumentSession(editionId);
  try {
    await followSource(tx, { now: () => new Date() }, session, followed);
  } finally {
    session.forget();
  }
}

/** Counts the blocks that are behind, and tells open desks when the count changed. */
export async function storeBehind(
  tx: Transaction,
  edition: TranslationEdition & { storyId: string; staleBlocks: number },
  known: { source?: StoryDocument; target?: StoryDocument } = {},
): Promise<void> {
  const { pairings, orphans, gone, rows } = await readPairings(tx, edition, known);
  const staleBlocks = countBehind(pairings) + orphans.length;
  const isSettled = await storeGone(tx, edition.id, rows, gone);
  if (staleBlocks === edition.staleBlocks && isSettled) return;
  await tx.edition.update({ where: { id: edition.id }, data: { staleBlocks } });
  await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
}

/** Marks the blocks that are in neither text, and those that are back. True when they were so marked already. */
async function storeGone(
  tx: Transaction,
  editionId: string,
  rows: readonly BlockRow[],
  gone: readonly BlockRow[],
): Promise<boolean> {
  const changed = rows.filter((row) => row.isGone !== gone.includes(row));
  for (const isGone of [true, false]) {
    const blockIds = changed.filter((row) => row.isGone !== isGone).map(({ blockId }) => blockId);
    if (blockIds.length === 0) continue;
    await tx.translatedBlock.updateMany({
      where: { editionId, blockId: { in: blockIds } },
      data: { isGone },
    });
  }
  return changed.length === 0;
}
