import { Prisma } from '@marbre/db/generated/prisma/client';
import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import type { BlockPairing } from '@marbre/story/segments/block-states';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import { rememberAccepted } from '../memory/remember-accepted';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { type BlockRow, sourceRecord } from './block-record';
import { readTranslationUnderLock, type WorkedEdition } from './edition-for-work';
import { storeBehind } from './follow-text';
import { readPairings } from './read-pairings';
import { recordQuality } from './record-quality';

export const blockOfTranslationInput = z.object({
  /** The translation. */
  editionId: z.uuid(),
  /** The block's id in the source. */
  sourceBlockId: z.string().min(1).max(200),
});

/**
 * A person answers for a block as it stands against its source as it stands: it is no longer behind, and no
 * machine touches it again. Throws `not-found` when there are no words to accept.
 */
export async function acceptBlock(
  context: CommandContext,
  input: z.input<typeof blockOfTranslationInput>,
): Promise<void> {
  const { editionId, sourceBlockId } = parseInput(blockOfTranslationInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readTranslationUnderLock(tx, editionId);
    assertCan(context.actor, 'translation.accept', edition.facts);
    const { pairings } = await readPairings(tx, edition);
    const pairing = pairings.find(({ source }) => source.blockId === sourceBlockId);
    if (!pairing || (!pairing.target && !pairing.row)) throw new Problem('not-found');
    if (pairing.state === 'accepted') return;
    await markAccepted(tx, context, edition, pairing);
    await rememberAccepted(tx, context, edition, [pairing]);
    await recordAudit(tx, context.actor, {
      action: 'translation.accept',
      subjectKind: 'edition',
      subjectId: editionId,
      before: { sourceBlockId, state: pairing.state },
      after: { sourceBlockId, state: 'accepted' },
    });
    await storeBehind(tx, edition);
    await refreshFindings(tx, editionId);
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
  });
}

/** Remembers a block as accepted in its present words, by its present source. */
export async function markAccepted(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  edition: WorkedEdition,
  pairing: BlockPairing<BlockRow>,
): Promise<void> {
  const { source, target, row, isPersons } = pairing;
  const editionId = edition.id;
  const blockId = row?.blockId ?? target?.blockId ?? source.blockId;
  const accepted = {
    ...sourceRecord(source),
    targetHash: target?.textHash ?? '',
    // Machine words that a person only nodded at stay the machine's, for the record of its quality.
    origin: isPersons && !row?.isAccepted ? ('person' as const) : (row?.origin ?? ('person' as const)),
    isAccepted: true,
    suggestionHash: null,
  };
  await tx.translatedBlock.upsert({
    where: { editionId_blockId: { editionId, blockId } },
    create: { editionId, blockId, translatedAt: context.now(), ...accepted },
    update: { ...accepted, suggestion: Prisma.DbNull, suggestionFrom: Prisma.DbNull },
  });
  await tx.blockFailure.deleteMany({ where: { editionId, sourceBlockId: source.blockId } });
  await recordQuality(tx, edition, pairing, context.now());
}
