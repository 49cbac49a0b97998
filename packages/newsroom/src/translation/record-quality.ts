import type { Transaction } from '@marbre/db/create-database';
import { countWordsOf, editDistance } from '@marbre/story/segments/edit-distance';
import type { BlockPairing } from '@marbre/story/segments/block-states';
import type { BlockRow } from './block-record';

/** Writes down how much of a machine's words was left when a person accepted the block. Memory is nobody's machine. */
export async function recordQuality(
  tx: Transaction,
  edition: { id: string; locale: string; sourceEdition: { locale: string } },
  { row, target }: BlockPairing<BlockRow>,
  acceptedAt: Date,
): Promise<void> {
  if (!row || row.machineText === '' || row.engine === '' || row.origin === 'memory') return;
  const { blockId, translatedAt, engine, engineVersion, machineText } = row;
  const measured = {
    words: countWordsOf(machineText, edition.locale),
    distance: editDistance(machineText, target?.plain ?? '', edition.locale),
    acceptedAt,
  };
  await tx.translationQuality.upsert({
    where: { editionId_blockId_translatedAt: { editionId: edition.id, blockId, translatedAt } },
    create: {
      editionId: edition.id,
      blockId,
      translatedAt,
      engine,
      engineVersion,
      source: edition.sourceEdition.locale,
      target: edition.locale,
      ...measured,
    },
    update: measured,
  });
}
