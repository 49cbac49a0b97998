import type { Transaction } from '@marbre/db/create-database';
import { personIdOf } from '@marbre/story/policy/actor';
import type { BlockOrigin, BlockPairing, RememberedBlock } from '@marbre/story/segments/block-states';
import { retagText } from '@marbre/story/segments/retag-text';
import type { CommandContext } from '../context';
import type { WorkedEdition } from '../translation/edition-for-work';
import { hashOfWords } from './hash-of-words';

type AcceptedPairing = BlockPairing<
  RememberedBlock & { origin: BlockOrigin; engine: string; engineVersion: string }
>;

/**
 * Keeps blocks that a person answers for in the translation memory, in the transaction of their acceptance.
 * What the same block was accepted as before is forgotten; the same words accepted elsewhere move to this,
 * their latest use. Blocks without words, and names and figures that stay as they are, teach nothing.
 */
export async function rememberAccepted(
  tx: Transaction,
  context: Pick<CommandContext, 'actor' | 'now'>,
  edition: WorkedEdition,
  pairings: readonly AcceptedPairing[],
): Promise<void> {
  const place = { sourceLocale: edition.sourceEdition.locale, targetLocale: edition.locale };
  const rows = pairings.flatMap(({ source, target, row, isPersons }) => {
    if (!target || target.plain.trim() === source.plain.trim()) return [];
    const isMachines = row !== null && (row.isAccepted || !isPersons);
    return {
      ...place,
      kind: source.kind,
      sourceText: source.text,
      targetText: retagText(target, source),
      sourcePlain: source.plain,
      targetPlain: target.plain,
      sourceHash: hashOfWords(source.plain),
      targetHash: hashOfWords(target.plain),
      origin: isMachines ? row.origin : ('person' as const),
      engine: row?.engine ?? '',
      engineVersion: row?.engineVersion ?? '',
      storyId: edition.storyId,
      editionId: edition.id,
      sourceBlockId: source.blockId,
      sectionId: edition.facts.sectionId,
      acceptedById: personIdOf(context.actor),
      acceptedAt: context.now(),
    };
  });
  const blockIds = pairings.map(({ source }) => source.blockId);
  await tx.memorySegment.deleteMany({
    where: {
      OR: [
        { editionId: edition.id, sourceBlockId: { in: blockIds } },
        ...rows.map(({ sourceHash, targetHash }) => ({ ...place, sourceHash, targetHash })),
      ],
    },
  });
  if (rows.length > 0) await tx.memorySegment.createMany({ data: rows, skipDuplicates: true });
}
