import type { TextRow } from './align-rows';

export interface GapOptions {
  /** The block translates a source block, wherever both stand. */
  isTied: (row: TextRow) => boolean;
  /** The two could be one block: a paragraph is no heading. */
  isAlike: (sourceId: string, targetId: string) => boolean;
}

/**
 * The source block in whose gap a block of the translation stands though nothing ties the two: between the same
 * translated blocks, in the same order, and of the same kind. Null when there is no such gap.
 */
export function gapOf(
  rows: readonly TextRow[],
  targetId: string,
  { isTied, isAlike }: GapOptions,
): string | null {
  const isFixed = (row: TextRow | undefined) =>
    row === undefined || (row.sourceId !== null && row.targetId !== null);
  const at = rows.findIndex((row) => row.sourceId === null && row.targetId === targetId);
  if (at === -1) return null;
  let start = at;
  while (!isFixed(rows[start - 1])) start -= 1;
  let end = at + 1;
  while (!isFixed(rows[end])) end += 1;
  const stretch = rows.slice(start, end).filter((row) => !isTied(row));
  const gaps = stretch.flatMap(({ sourceId }) => sourceId ?? []);
  for (const { targetId: lone } of stretch) {
    if (lone === null) continue;
    const found = gaps.findIndex((sourceId) => isAlike(sourceId, lone));
    if (lone === targetId) return gaps[found] ?? null;
    gaps.splice(0, found + 1);
  }
  return null;
}
