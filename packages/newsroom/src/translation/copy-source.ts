import { Prisma } from '@marbre/db/generated/prisma/client';
import { findBlock } from '@marbre/story/document/block-identity';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { changeDocument } from '../writing/change-document';
import { blockOfTranslationInput } from './accept-block';
import { hashOfBlock, sourceRecord } from './block-record';
import { readTranslationUnderLock } from './edition-for-work';
import { storeBehind } from './follow-text';
import { readPairings } from './read-pairings';
import { placeOf, writeTargetBlock } from './target-block';

/**
 * Puts the source's words, formatting included, into a block of the translation in a person's own name: to
 * write over them, or because they stay as they are. Throws `not-found` when the source has no such block.
 */
export async function copySource(
  context: CommandContext,
  input: z.input<typeof blockOfTranslationInput>,
): Promise<void> {
  const { editionId, sourceBlockId } = parseInput(blockOfTranslationInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readTranslationUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.write', edition.facts);
    const { pairings, rows, source, target } = await readPairings(tx, edition);
    const pairing = pairings.find((one) => one.source.blockId === sourceBlockId);
    const content = findBlock(source, sourceBlockId)?.content;
    if (!pairing || !content) throw new Problem('not-found');
    const author = { personId: personIdOf(context.actor) };
    const { document } = await changeDocument(tx, editionId, author, (ydoc) =>
      writeTargetBlock(ydoc, placeOf(source, target, rows), sourceBlockId, content),
    );
    const blockId = pairing.row?.blockId ?? sourceBlockId;
    const copied = {
      ...sourceRecord(pairing.source),
      targetHash: hashOfBlock(document, blockId, edition.locale),
      origin: 'person' as const,
      engine: '',
      engineVersion: '',
      machineText: '',
      isAccepted: false,
      translatedAt: context.now(),
    };
    await tx.translatedBlock.upsert({
      where: { editionId_blockId: { editionId, blockId } },
      create: { editionId, blockId, ...copied },
      update: { ...copied, suggestion: Prisma.DbNull, suggestionHash: null, suggestionFrom: Prisma.DbNull },
    });
    await recordAudit(tx, context.actor, {
      action: 'edition.write',
      subjectKind: 'edition',
      subjectId: editionId,
      before: { sourceBlockId, text: pairing.target?.plain ?? '' },
      after: { sourceBlockId, text: 'source' },
    });
    await storeBehind(tx, edition, { source, target: document });
    await refreshFindings(tx, editionId, document);
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
  });
}
