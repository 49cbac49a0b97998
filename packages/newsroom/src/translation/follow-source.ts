import type { Transaction } from '@marbre/db/create-database';
import { Prisma } from '@marbre/db/generated/prisma/client';
import { findBlock } from '@marbre/story/document/block-identity';
import { moveBlocks } from '@marbre/story/document/move-blocks';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { writeWords } from '@marbre/story/document/write-words';
import { findOrphans, isEdited } from '@marbre/story/segments/block-states';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Segment } from '@marbre/story/segments/segment';
import { type FollowPlan, planFollowing } from '@marbre/story/segments/follow-source';
import type { Doc } from 'yjs';
import type { CommandContext } from '../context';
import type { DocumentSession } from '../writing/document-session';
import { type BlockRow, readBlockRow, segmentOf, sourceRecord, suggestionRecord } from './block-record';
import { isQuiet, orderOf, planOrders } from './follow-moves';
import { placeOf, type TranslatedPlace, writeTargetBlock } from './target-block';

/** A translation and the text of its source that it is to follow. */
export interface FollowedTranslation {
  editionId: string;
  locale: string;
  sourceLocale: string;
  source: StoryDocument;
  /** While the source is being written: only formatting and order, which cannot be a step to something else. */
  isLive?: boolean;
}

/** Whose hand it is when blocks follow their source without an engine. */
const follower = { personId: null, machine: 'translation' };

/**
 * Lets a translation follow what needs no engine: blocks that were moved, divided, put together, renamed or
 * only formatted otherwise in the source. Words a person wrote or accepted are never rearranged: a division
 * or union of theirs is offered beside them. The transaction holds the document (`lockDocument`).
 *
 * @returns the translation's text and whether anything in it changed.
 */
export async function followSource(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  session: DocumentSession,
  edition: FollowedTranslation,
): Promise<{ document: StoryDocument; isChanged: boolean }> {
  const { editionId } = edition;
  const before = await session.read(tx);
  const suggested = session.suggested();
  const stored = await tx.translatedBlock.findMany({ where: { editionId } });
  // What somebody suggests something of is theirs as much as what they wrote.
  const rows = stored.map((row) => ({
    ...readBlockRow(row),
    isAccepted: row.isAccepted || suggested.has(row.blockId),
  }));
  const { source, sourceLocale, locale: targetLocale } = edition;
  const segments = {
    source: extractSegments(source, sourceLocale),
    target: extractSegments(before, targetLocale),
  };
  const whole = planFollowing({ ...segments, sourceLocale, targetLocale }, rows);
  const formed = whole.formed.filter(({ row }) => !suggested.has(row.blockId));
  const plan = edition.isLive ? { ...whole, formed, split: [], joined: [] } : { ...whole, formed };
  await adopt(tx, editionId, plan);
  const gone = edition.isLive ? [] : listGone(segments, rows, plan);
  const isPlanned = plan.formed.length + plan.split.length + plan.joined.length + gone.length > 0;
  let document = before;
  if (isPlanned) {
    const place = placeOf(
      edition.source,
      before,
      rows.map((row) => renamed(row, plan)),
    );
    document = await session.change(tx, follower, (ydoc) => {
      for (const formed of plan.formed) writeForm(ydoc, before, edition.source, formed);
      for (const split of plan.split) writeParts(ydoc, place, split);
      for (const { isPersons, rows: together, whole } of plan.joined) {
        const [first, ...rest] = together;
        if (isPersons || !first) continue;
        writeWords(ydoc, first.blockId, whole.content as StoryNode[]);
        for (const { blockId } of rest) writeWords(ydoc, blockId, []);
      }
      for (const { blockId } of gone) writeWords(ydoc, blockId, []);
    });
    await remember(tx, context, edition, document, plan);
  }
  const moved = await followOrders(tx, session, edition, rows, document);
  return { document: moved ?? document, isChanged: isPlanned || moved !== null };
}

/**
 * Machine's blocks whose source is gone. They are emptied now and taken out at the end of the run, so that
 * what somebody types into one meanwhile is seen and kept.
 */
function listGone(
  { source, target }: { source: Segment[]; target: Segment[] },
  rows: readonly BlockRow[],
  { adopted, split, joined }: FollowPlan<BlockRow>,
): BlockRow[] {
  const settled = new Set([
    ...adopted.map(({ row }) => row),
    ...split.map(({ row }) => row),
    ...joined.flatMap((one) => one.rows),
  ]);
  return findOrphans(source, target, rows).flatMap(({ row, isPersons }) =>
    isPersons || settled.has(row) ? [] : [row],
  );
}

async function adopt(tx: Transaction, editionId: string, plan: FollowPlan<BlockRow>): Promise<void> {
  for (const { row, source } of plan.adopted) {
    await tx.translatedBlock.update({
      where: { editionId_blockId: { editionId, blockId: row.blockId } },
      data: sourceRecord(source),
    });
  }
}

function renamed(row: BlockRow, plan: FollowPlan<BlockRow>): { blockId: string; sourceBlockId: string } {
  const adopted = plan.adopted.find((one) => one.row === row);
  const split = plan.split.find((one) => one.row === row);
  const source = adopted?.source ?? (split ? keeperOf(row, split.parts).source : null);
  return { blockId: row.blockId, sourceBlockId: source?.blockId ?? row.sourceBlockId };
}

/** The part of a divided block that goes on under the row it had. */
function keeperOf(row: BlockRow, parts: FollowPlan<BlockRow>['split'][number]['parts']) {
  const own = parts.find(({ source }) => source.blockId === row.sourceBlockId) ?? parts[0];
  if (!own) throw new Error('A divided block has no parts.');
  return own;
}

/** New formatting on the same words; a heading's level is formatting too. */
function writeForm(
  ydoc: Doc,
  target: StoryDocument,
  source: StoryDocument,
  { row, source: { blockId }, content }: FollowPlan<BlockRow>['formed'][number],
): void {
  const node = findBlock(target, row.blockId);
  const level = findBlock(source, blockId)?.attrs?.level;
  if (node?.type === 'heading' && typeof level === 'number' && level !== node.attrs?.level) {
    const attrs = { ...node.attrs, level };
    writeBlockContent(ydoc, row.blockId, { ...node, attrs, content: content as StoryNode[] });
  } else {
    writeWords(ydoc, row.blockId, content as StoryNode[]);
  }
}

/** The parts of a divided block, each in a block of its own; a person's own block is left as it is. */
function writeParts(
  ydoc: Doc,
  place: TranslatedPlace,
  { isPersons, row, parts }: FollowPlan<BlockRow>['split'][number],
): void {
  const keeper = keeperOf(row, parts);
  for (const { source, content } of parts) {
    if (source !== keeper.source) writeTargetBlock(ydoc, place, source.blockId, content as StoryNode[]);
    else if (!isPersons) writeWords(ydoc, row.blockId, content as StoryNode[]);
  }
}

/** Writes down what now stands for what. */
async function remember(
  tx: Transaction,
  context: Pick<CommandContext, 'now'>,
  { editionId, locale }: FollowedTranslation,
  document: StoryDocument,
  plan: FollowPlan<BlockRow>,
): Promise<void> {
  const key = ({ blockId }: BlockRow) => ({ editionId_blockId: { editionId, blockId } });
  for (const { row, source } of plan.formed) {
    await tx.translatedBlock.update({ where: key(row), data: sourceRecord(source) });
  }
  for (const { row, isPersons, parts } of plan.split) {
    const keeper = keeperOf(row, parts);
    for (const { source, content } of parts) {
      if (source === keeper.source) {
        const data = isPersons
          ? { sourceBlockId: source.blockId, ...offer(row, source, content, context.now()) }
          : carried(document, row.blockId, locale, row, source);
        await tx.translatedBlock.update({ where: key(row), data });
      } else {
        const data = carried(document, source.blockId, locale, row, source);
        const { sourceRevisionId, engine, engineVersion, translatedAt } = row;
        const provenance = { sourceRevisionId, engine, engineVersion, translatedAt };
        await tx.translatedBlock.create({
          data: {
            editionId,
            blockId: source.blockId,
            ...provenance,
            ...data,
            origin: isPersons ? 'person' : row.origin,
          },
        });
      }
    }
  }
  for (const { rows, isPersons, whole } of plan.joined) {
    // The others' rows stay until their emptied blocks go.
    const [first] = rows;
    if (!first) continue;
    if (isPersons) {
      const data = {
        sourceBlockId: whole.source.blockId,
        ...offer(first, whole.source, whole.content, context.now()),
      };
      await tx.translatedBlock.update({ where: key(first), data });
      continue;
    }
    await tx.translatedBlock.update({
      where: key(first),
      data: carried(document, first.blockId, locale, first, whole.source),
    });
  }
}

function carried(
  document: StoryDocument,
  blockId: string,
  locale: string,
  row: BlockRow,
  source: Parameters<typeof sourceRecord>[0],
) {
  const words = segmentOf(document, blockId, locale);
  return {
    ...sourceRecord(source),
    targetHash: words?.textHash ?? '',
    machineText: row.machineText === '' ? '' : (words?.plain ?? ''),
    suggestion: Prisma.DbNull,
    suggestionHash: null,
    suggestionFrom: Prisma.DbNull,
  };
}

/** A person's own words, divided or put together, offered beside them. */
function offer(row: BlockRow, source: Parameters<typeof suggestionRecord>[0], content: unknown, at: Date) {
  const { engine, engineVersion } = row;
  return suggestionRecord(source, content, { origin: 'person', engine, engineVersion }, at);
}

/** Moves what was moved in the source, unless somebody is writing in the translation at this moment. */
async function followOrders(
  tx: Transaction,
  session: DocumentSession,
  { editionId, source, locale }: FollowedTranslation,
  rows: readonly BlockRow[],
  document: StoryDocument,
): Promise<StoryDocument | null> {
  const { sourceOrder } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: { sourceOrder: true },
  });
  const order = orderOf(source);
  if (sourceOrder.join() === order.join()) return null;
  const current = await tx.translatedBlock.findMany({
    where: { editionId },
    select: { blockId: true, sourceBlockId: true },
  });
  const moves = planOrders(source, document, sourceOrder, current);
  if (moves.length > 0 && !(await isQuiet(tx, editionId))) return null;
  await tx.edition.update({ where: { id: editionId }, data: { sourceOrder: order } });
  if (moves.length === 0) return null;
  const persons = new Set(
    rows
      .filter((row) => row.isAccepted || isEdited(row, segmentOf(document, row.blockId, locale)))
      .map(({ blockId }) => blockId),
  );
  // Whoever wrote a block may be in it: the machine's own are moved around it.
  const weightOf = (id: string) => (persons.has(id) ? 1_000 : 1);
  return session.change(tx, follower, (ydoc) => {
    for (const { parentId, order: wanted } of moves) moveBlocks(ydoc, wanted, { parentId, weightOf });
  });
}

/** True when the translation would change if it followed its source now. */
export function wouldFollow(
  edition: FollowedTranslation & { sourceOrder: readonly string[] },
  target: StoryDocument,
  rows: readonly BlockRow[],
): boolean {
  const { source, sourceOrder, sourceLocale, locale } = edition;
  const segments = { source: extractSegments(source, sourceLocale), target: extractSegments(target, locale) };
  const { formed } = planFollowing({ ...segments, sourceLocale, targetLocale: locale }, rows);
  return formed.length > 0 || planOrders(source, target, sourceOrder, rows).length > 0;
}
