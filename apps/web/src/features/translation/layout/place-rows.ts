import type { TextRow } from './align-rows';

/** A block as it would stand with nothing to push it down: pixels from the top of its text. */
export interface NaturalBlock {
  id: string;
  top: number;
  height: number;
  /** Air wanted above it. */
  gap: number;
}

export interface PlaceOptions {
  /** Side by side, or on a phone one under the other. */
  layout: 'wide' | 'narrow';
  /** Height kept where a block is missing. */
  room: number;
  /** Narrow: the line above each pair that says its state. */
  label: number;
  /** Narrow: air between a block and its translation. */
  between: number;
}

/** A row with its place, in pixels from the top of the two texts. */
export interface PlacedRow extends TextRow {
  top: number;
  height: number;
  /** Where the translation begins, or the room kept for it. */
  targetTop: number;
  targetHeight: number;
}

export interface Placement {
  rows: PlacedRow[];
  /** By block, how far it must be pushed down from the block above it. */
  sourceLifts: Map<string, number>;
  targetLifts: Map<string, number>;
  height: number;
}

/** One of the two texts being laid out from the top: what was pushed so far pushes everything below it. */
class Column {
  readonly lifts = new Map<string, number>();
  private readonly blocks: Map<string, NaturalBlock>;
  private pushed = 0;

  constructor(blocks: readonly NaturalBlock[]) {
    this.blocks = new Map(blocks.map((block) => [block.id, block]));
  }

  of(id: string | null): NaturalBlock | null {
    return id === null ? null : (this.blocks.get(id) ?? null);
  }

  /** The highest the block can stand. */
  earliest(block: NaturalBlock): number {
    return block.top + this.pushed + block.gap;
  }

  put(block: NaturalBlock, top: number): void {
    const lift = top - block.top - this.pushed;
    this.lifts.set(block.id, lift);
    this.pushed += lift;
  }
}

/** Works out where everything stands so that each pair begins at the same height. */
export function placeRows(
  rows: readonly TextRow[],
  sourceBlocks: readonly NaturalBlock[],
  targetBlocks: readonly NaturalBlock[],
  options: PlaceOptions,
): Placement {
  const source = new Column(sourceBlocks);
  const target = new Column(targetBlocks);
  const place = options.layout === 'wide' ? placeBeside : placeBelow;
  let floor = 0;
  const placed = rows.map((row) => {
    const next = place(row, floor, { source, target, options });
    floor = next.top + next.height;
    return next;
  });
  return { rows: placed, sourceLifts: source.lifts, targetLifts: target.lifts, height: floor };
}

interface Columns {
  source: Column;
  target: Column;
  options: PlaceOptions;
}

function placeBeside(row: TextRow, floor: number, { source, target, options }: Columns): PlacedRow {
  const left = source.of(row.sourceId);
  const right = target.of(row.targetId);
  const gap = Math.max(left?.gap ?? 0, right?.gap ?? 0);
  const top = Math.max(floor + gap, left ? source.earliest(left) : 0, right ? target.earliest(right) : 0);
  if (left) source.put(left, top);
  if (right) target.put(right, top);
  const targetHeight = right?.height ?? options.room;
  const height = Math.max(left?.height ?? 0, targetHeight);
  return { ...row, top, height, targetTop: top, targetHeight };
}

function placeBelow(row: TextRow, floor: number, { source, target, options }: Columns): PlacedRow {
  const above = source.of(row.sourceId);
  const below = target.of(row.targetId);
  const gap = Math.max(above?.gap ?? 0, below?.gap ?? 0);
  const start = Math.max(floor + gap, 0);
  const sourceTop = above ? Math.max(start + options.label, source.earliest(above)) : start + options.label;
  if (above) source.put(above, sourceTop);
  const end = above ? sourceTop + above.height + options.between : sourceTop;
  const targetTop = below ? Math.max(end, target.earliest(below)) : end;
  if (below) target.put(below, targetTop);
  const targetHeight = below?.height ?? options.room;
  const top = above ? sourceTop - options.label : start;
  return { ...row, top, height: targetTop + targetHeight - top, targetTop, targetHeight };
}
