import * as Y from 'yjs';

/** Letters by who wrote them, as Yjs counts them: the writer's number, that of the first letter, and how many. */
export type WordRange = readonly [client: number, clock: number, length: number];

/**
 * Words that a change took away although whoever made it had not seen them: it deletes what stood around them, and its
 * own list of deletions does not name them. Or words that a change brought for something that is gone already.
 * `updates` is the change as it came, before it was applied.
 */
export function unseenIn(transaction: Y.Transaction, updates: readonly Uint8Array[]): WordRange[] {
  const { deleteSet, beforeState } = transaction;
  if (deleteSet.clients.size === 0 || beforeState.size === 0) return [];
  const named = Y.mergeDeleteSets(updates.map((update) => Y.decodeUpdate(update).ds));
  const unseen: WordRange[] = [];
  Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
    const { client, clock } = struct.id;
    // Letters that one person typed in a row are one struct, of which somebody may have seen the first.
    let first = clock;
    for (let at = clock; at <= clock + struct.length; at += 1) {
      const isEnd = at === clock + struct.length || Y.isDeleted(named, Y.createID(client, at));
      if (isEnd && at > first) unseen.push([client, first, at - first]);
      if (isEnd) first = at + 1;
    }
  });
  return unseen;
}

/** Tells letters that are in some of these ranges. */
export function inRanges(ranges: readonly WordRange[]): (client: number, clock: number) => boolean {
  return (client, clock) =>
    ranges.some(([writer, first, length]) => writer === client && clock >= first && clock < first + length);
}

const told = 'unseen:';

/** What the live-editing server tells browsers before a change that took unseen words away. */
export function writeRanges(ranges: readonly WordRange[]): string {
  return `${told}${JSON.stringify(ranges)}`;
}

/** Null for any other message. */
export function readRanges(message: string): WordRange[] | null {
  if (!message.startsWith(told)) return null;
  try {
    const ranges = JSON.parse(message.slice(told.length)) as unknown;
    return Array.isArray(ranges) ? ranges.filter(isRange) : null;
  } catch {
    return null;
  }
}

function isRange(value: unknown): value is WordRange {
  return Array.isArray(value) && value.length === 3 && value.every(Number.isSafeInteger);
}
