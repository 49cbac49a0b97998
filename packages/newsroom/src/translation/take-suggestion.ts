import { Prisma } from '@marbre/db/generated/prisma/client';
import type { StoryNode } from '@marbre/story/document/story-node';
import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { refreshFindings } from '../facts/refresh-findings';
import { rememberAccepted } from '../memory/remember-accepted';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { changeDocument } from '../writing/change-document';
import { readCurrentDocument } from '../writing/read-current-document';
import { blockOfTranslationInput } from './accept-block';
import { segmentOf, type SuggestionFrom } from './block-record';
import { readTranslationUnderLock } from './edition-for-work';
import { storeBehind } from './follow-text';
import { readPairings } from './read-pairings';
import { placeOf, writeTargetBlock } from './target-block';

/**
 * A person puts the machine's newer translation in place of the words in the block, in their own name.
 * Throws `not-found` when nothing is offered.
 */
export async function takeSuggestion(
  context: CommandContext,
  input: z.input<typeof blockOfTranslationInput>,
): Promise<void> {
  const { editionId, sourceBlockId } = parseInput(blockOfTranslationInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readTranslationUnderLock(tx, editionId);
    assertCan(context.actor, 'translation.accept', edition.facts);
    const row = await tx.translatedBlock.findUnique({
      where: { editionId_sourceBlockId: { editionId, sourceBlockId } },
    });
    if (!row?.suggestion || !row.suggestionHash) throw new Problem('not-found');
    const { document: target } = await readCurrentDocument(tx, editionId);
    const { document: source } = await readCurrentDocument(tx, edition.sourceEdition.id);
    const content = row.suggestion as unknown as StoryNode[];
    const author = { personId: personIdOf(context.actor) };
    const { document } = await changeDocument(tx, editionId, author, (ydoc) =>
      writeTargetBlock(ydoc, placeOf(source, target, [row]), sourceBlockId, content),
    );
    const words = segmentOf(document, row.blockId, edition.locale);
    const from = row.suggestionFrom as unknown as SuggestionFrom | null;
    await tx.translatedBlock.update({
      where: { editionId_blockId: { editionId, blockId: row.blockId } },
      data: {
        sourceHash: row.suggestionHash,
        targetHash: words?.textHash ?? '',
        isAccepted: true,
        suggestion: Prisma.DbNull,
        suggestionHash: null,
        suggestionFrom: Prisma.DbNull,
        ...(from && takenFrom(from, words?.plain ?? '')),
      },
    });
    await recordAudit(tx, context.actor, {
      action: 'translation.accept',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { sourceBlockId, suggestion: 'taken' },
    });
    const { pairings } = await readPairings(tx, edition, { source, target: document });
    // Words offered for a source that has changed since are no translation of what it says now.
    const taken = pairings.filter(
      ({ source: { blockId, textHash } }) => blockId === sourceBlockId && textHash === row.suggestionHash,
    );
    await rememberAccepted(tx, context, edition, taken);
    await storeBehind(tx, edition, { target: document });
    await refreshFindings(tx, editionId, document);
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
  });
}

/** What a block says of itself once the offered words stand in it. */
function takenFrom(from: SuggestionFrom, plain: string) {
  const { sourceText, sourceTags, sourceForm, origin, engine, engineVersion, at } = from;
  return {
    sourceText,
    sourceTags: sourceTags as unknown as Prisma.InputJsonValue,
    sourceForm,
    origin,
    engine,
    engineVersion,
    machineText: origin === 'machine' ? plain : '',
    translatedAt: new Date(at),
  };
}

/** A person sets the offered words aside: the block stays as it is, and stays behind until it is accepted. */
export async function dismissSuggestion(
  context: CommandContext,
  input: z.input<typeof blockOfTranslationInput>,
): Promise<void> {
  const { editionId, sourceBlockId } = parseInput(blockOfTranslationInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readTranslationUnderLock(tx, editionId);
    assertCan(context.actor, 'translation.accept', edition.facts);
    const { count } = await tx.translatedBlock.updateMany({
      where: { editionId, sourceBlockId, suggestionHash: { not: null } },
      data: { suggestion: Prisma.DbNull, suggestionFrom: Prisma.DbNull },
    });
    if (count === 0) throw new Problem('not-found');
    await notifyLive(tx, { topic: 'story', storyId: edition.storyId });
  });
}
