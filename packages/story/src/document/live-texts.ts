import * as Y from 'yjs';
import { isBlockId } from './block-identity';
import { storyFragmentName } from './live-fragment';

/** One run of words in a live document. */
export interface LiveText {
  text: Y.XmlText;
  /** Ids of the blocks it stands in, innermost first. */
  blockIds: string[];
}

/** Every run of words of a live document in reading order. */
export function liveTexts(ydoc: Y.Doc): LiveText[] {
  const found: LiveText[] = [];
  // A stack and not recursion: a hostile document may be nested deeper than the call stack.
  const stack: { type: unknown; blockIds: string[] }[] = [
    { type: ydoc.getXmlFragment(storyFragmentName), blockIds: [] },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { type, blockIds } = next;
    if (type instanceof Y.XmlText) found.push({ text: type, blockIds });
    else if (type instanceof Y.XmlFragment) {
      const id = type instanceof Y.XmlElement ? type.getAttribute('id') : null;
      const inside = isBlockId(id) ? [id, ...blockIds] : blockIds;
      for (const child of type.toArray().reverse()) stack.push({ type: child, blockIds: inside });
    }
  }
  return found;
}

/** The words of one run; something that is not text counts as one character. */
export function wordsOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('');
}
