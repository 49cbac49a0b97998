import * as Y from 'yjs';
import { isSuggestionId, suggestionAttributes, suggestionMarkOfKey, suggestionMarks } from './pending';

const trace = new RegExp([...suggestionMarks, ...suggestionAttributes].join('|'));
const latin = new TextDecoder('latin1');

/**
 * The ids of suggestions that an update brings, whether they are new or known. Reads the update alone, not
 * the document; throws when it is no update.
 */
export function suggestionIdsIn(update: Uint8Array): string[] {
  // A keystroke outside suggestions, which is nearly all of them, is told by its bytes.
  if (!trace.test(latin.decode(update))) return [];
  const ids = new Set<string>();
  const take = (value: unknown) => void (isSuggestionId(value) && ids.add(value));
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { content, parentSub } = struct;
    if (content instanceof Y.ContentFormat && suggestionMarkOfKey(content.key)) {
      const value = content.value as { id?: unknown } | null;
      if (typeof value === 'object' && value !== null) take(value.id);
    } else if (content instanceof Y.ContentAny && parentSub !== null) {
      if ((suggestionAttributes as readonly string[]).includes(parentSub)) content.arr.forEach(take);
    }
  }
  return [...ids];
}
