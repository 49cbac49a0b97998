import type { Segment } from './segment';

/** Who a block's words come from. */
export type BlockOrigin = 'machine' | 'memory' | 'person';

/** Where one block of a translation stands, as the gutter between the two texts shows it. */
export const blockStates = ['missing', 'machine', 'memory', 'person', 'accepted', 'stale'] as const;

export type BlockState = (typeof blockStates)[number];

/** What is remembered of a translated block. */
export interface RememberedBlock {
  blockId: string;
  sourceBlockId: string;
  sourceHash: string;
  targetHash: string;
  origin: BlockOrigin;
  isAccepted: boolean;
}

/** A source block beside what stands for it. */
export interface BlockPairing<Row extends RememberedBlock = RememberedBlock> {
  source: Segment;
  /** The target's words now; null when there are none, or a person took the block out. */
  target: Segment | null;
  row: Row | null;
  state: BlockState;
  /** True when a person has had a hand in the target block: no machine may overwrite it. */
  isPersons: boolean;
}

/** Sets a source beside its translation, block by block in the order of the source. */
export function pairBlocks<Row extends RememberedBlock>(
  source: readonly Segment[],
  target: readonly Segment[],
  rows: readonly Row[],
): BlockPairing<Row>[] {
  const rowsBySource = new Map(rows.map((row) => [row.sourceBlockId, row]));
  const targets = new Map(target.map((segment) => [segment.blockId, segment]));
  return source.map((segment) => {
    const row = rowsBySource.get(segment.blockId) ?? null;
    const words = targets.get(row?.blockId ?? segment.blockId) ?? null;
    const isPersons = row ? row.isAccepted || isEdited(row, words) : words !== null;
    return { source: segment, target: words, row, isPersons, state: stateOf(segment, words, row) };
  });
}

/** A block that a person wrote, changed or took out. */
export function isEdited(row: RememberedBlock, words: Segment | null): boolean {
  return row.origin === 'person' || words?.textHash !== row.targetHash;
}

function stateOf(source: Segment, words: Segment | null, row: RememberedBlock | null): BlockState {
  if (!row) return words ? 'person' : 'missing';
  if (row.sourceHash !== source.textHash) return 'stale';
  // What a person took out and answers for is accepted as it is: without words.
  if (row.isAccepted && (words?.textHash ?? '') === row.targetHash) return 'accepted';
  return isEdited(row, words) ? 'person' : row.origin;
}

/** Translated blocks that still stand though their source is gone. */
export function findOrphans<Row extends RememberedBlock>(
  source: readonly Segment[],
  target: readonly Segment[],
  rows: readonly Row[],
): { row: Row; target: Segment; isPersons: boolean }[] {
  const present = new Set(source.map(({ blockId }) => blockId));
  const targets = new Map(target.map((segment) => [segment.blockId, segment]));
  return rows.flatMap((row) => {
    const words = targets.get(row.blockId);
    if (present.has(row.sourceBlockId) || !words) return [];
    return [{ row, target: words, isPersons: row.isAccepted || isEdited(row, words) }];
  });
}

/** What is remembered of blocks that are in neither text any more: nobody has anything to do about them. */
export function findGone<Row extends RememberedBlock>(
  source: readonly Segment[],
  target: readonly Segment[],
  rows: readonly Row[],
): Row[] {
  const present = new Set(source.map(({ blockId }) => blockId));
  const worded = new Set(target.map(({ blockId }) => blockId));
  return rows.filter((row) => !present.has(row.sourceBlockId) && !worded.has(row.blockId));
}

/** Blocks for which the translation says something else than its source, or nothing yet. */
export function countBehind(pairings: readonly BlockPairing[]): number {
  return pairings.filter(({ state }) => state === 'stale' || state === 'missing').length;
}
