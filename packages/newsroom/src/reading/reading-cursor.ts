/** The last row of a page of readers' lists: the next page starts after it. */
export interface ReadingCursor {
  publishedAt: Date;
  editionId: string;
}

const cursorPattern = /^([0-9a-z]{6,10})-([0-9a-f]{32})$/;

/** A cursor short enough for an address: milliseconds in base 36, then the id without hyphens. */
export function writeReadingCursor(cursor: ReadingCursor): string {
  return `${cursor.publishedAt.getTime().toString(36)}-${cursor.editionId.replaceAll('-', '')}`;
}

/** Reads a cursor back, or null when the address was not one of ours. */
export function readReadingCursor(text: string): ReadingCursor | null {
  const match = cursorPattern.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const publishedAt = new Date(Number.parseInt(match[1], 36));
  if (Number.isNaN(publishedAt.getTime())) return null;
  return { publishedAt, editionId: match[2].replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

/** The condition for rows after the cursor; the first half is what the index can use. */
export function afterCursor(cursor: ReadingCursor) {
  return {
    publishedAt: { lte: cursor.publishedAt },
    OR: [{ publishedAt: { lt: cursor.publishedAt } }, { editionId: { gt: cursor.editionId } }],
  };
}
