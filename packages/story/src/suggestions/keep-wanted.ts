import * as Y from 'yjs';
import { suggestionMarkOfKey } from './pending';

export interface WantingAuthor {
  /** The number Yjs knows their device by. */
  client: number;
  isOwn: (suggestionId: string) => boolean;
  newSuggestionId: () => string;
}

/**
 * Letters that somebody was still adding to their suggestion while a colleague rejected it would stand in the text as
 * if they had always been there: to Yjs they lie where nothing is marked any more. They are suggested anew. Of a
 * suggestion that was rejected, whatever is still there was not known to who did it. To be called when a change has
 * been applied and before Yjs forgets what it deleted, by the writer's own device.
 */
export function keepWanted(transaction: Y.Transaction, author: WantingAuthor, origin: unknown): void {
  if (transaction.deleteSet.clients.size === 0) return;
  const found = [...(transaction.changed.keys() as Iterable<unknown>)].flatMap((type) =>
    type instanceof Y.XmlText ? unmarkedIn(type, transaction, author) : [],
  );
  if (found.length === 0) return;
  const id = author.newSuggestionId();
  transaction.doc.transact(() => {
    for (const { text, index, length } of found) text.format(index, length, { insertion: { id } });
  }, origin);
}

interface Stretch {
  text: Y.XmlText;
  index: number;
  length: number;
  /** The suggestions it was under. */
  ids: string[];
}

/** This device's letters that were under a suggestion before the change, and are under none now that it is gone. */
function unmarkedIn(
  text: Y.XmlText,
  { beforeState, deleteSet }: Y.Transaction,
  { client, isOwn }: WantingAuthor,
): Stretch[] {
  const [was, is] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const found: Stretch[] = [];
  const rejected = new Set<string>();
  let index = 0;
  for (let item = text._start; item; item = item.right) {
    const stood = item.id.clock < (beforeState.get(item.id.client) ?? 0);
    const isBefore = stood && (!item.deleted || Y.isDeleted(deleteSet, item.id));
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content;
      if (suggestionMarkOfKey(key) !== 'insertion') continue;
      if (isBefore) was.set(key, value);
      if (!item.deleted) is.set(key, value);
    } else if (item.deleted) {
      if (isBefore) for (const id of ownIdsIn(was, isOwn)) rejected.add(id);
    } else if (item.countable) {
      const ids = item.id.client === client ? ownIdsIn(was, isOwn) : [];
      if (ids.length > 0 && ![...is.values()].some(Boolean))
        found.push({ text, index, length: item.length, ids });
      index += item.length;
    }
  }
  return found.filter(({ ids }) => ids.some((id) => rejected.has(id)));
}

function ownIdsIn(marks: ReadonlyMap<string, unknown>, isOwn: (id: string) => boolean): string[] {
  return [...marks.values()].flatMap((mark) => {
    const id = (mark as { id?: unknown } | null)?.id;
    return typeof id === 'string' && isOwn(id) ? [id] : [];
  });
}
