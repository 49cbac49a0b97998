import type { Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { notifyLive } from '../record/emit-event';
import { countBehind } from '@marbre/story/segments/block-states';
import { readPairings, type TranslationEdition, translationSelect } from './read-pairings';

/**
 * After an edition's words changed: how many blocks its translations are behind, and how many it is itself.
 * A translation that was never worked on block by block is left alone: nothing is known of its blocks.
 */
export async function followText(tx: Transaction, editionId: string, document: StoryDocument): Promise<void> {
  const editions = await tx.edition.findMany({
    where: {
      OR: [{ id: editionId, sourceEditionId: { not: null } }, { sourceEditionId: editionId }],
      blocks: { some: {} },
    },
    select: { ...translationSelect, storyId: true, staleBlocks: true },
  });
  for (const { sourceEdition, ...edition } of editions) {
    if (!sourceEdition) continue;
    const known = edition.id === editionId ? { target: document } : { source: document };
    await storeBehind(tx, { ...edition, sourceEdition }, known);
  }
}

/** Counts the blocks that are behind, and tells open desks when the count changed. */
export async function storeBehind(
  tx: Transaction,
  edition: TranslationEdition & { storyId: string; staleBlocks: number },
  known: { source?: StoryDocument; target?: StoryDocument } = {},
): Promise<void> {
  const { pairings, orphans } = await readPairings(tx, edition, known);
  const staleBlocks = countBehind(pairings) + orphans.length;
  if (staleBlocks === edition.staleBlocks) return;
  await tx.edition.update({ where: { id: edition.id }, data: { staleBlocks } });
  await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
}
