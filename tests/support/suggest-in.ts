import { storySchema } from '@marbre/story/document/schema';
import { readMarkedText, replaceDocument } from '@marbre/story/document/yjs-mapping';
import { listSuggestions, type PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';
import { newSuggestionId } from '@marbre/story/suggestions/pending';
import { suggestChange } from '@marbre/story/suggestions/suggest-change';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { Doc } from 'yjs';

/**
 * Suggests a change in a live text, as the editor of somebody in the mode of suggesting does. Returns the
 * ids it was given; a person's earlier ones go on when they are passed along.
 */
export function suggestIn(
  ydoc: Doc,
  change: (transform: Transform, doc: Node) => void,
  own: Set<string> = new Set(),
): Set<string> {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const original = new Transform(doc);
  change(original, doc);
  const newId = () => {
    const id = newSuggestionId();
    own.add(id);
    return id;
  };
  const result = suggestChange(original, () => new Transform(doc), {
    newSuggestionId: newId,
    newBlockId: newSuggestionId,
    isOwn: (id) => own.has(id),
  });
  if (!result) throw new Error('this cannot be suggested');
  replaceDocument(ydoc, result.tracked.doc.toJSON() as never);
  return own;
}

/** Where these words begin in a document. */
export function findWords(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (found >= 0 || !node.isTextblock) return found < 0;
    const index = node.textContent.indexOf(words);
    if (index >= 0) found = position + 1 + index;
    return false;
  });
  if (found < 0) throw new Error(`“${words}” is not in the text`);
  return found;
}

/** Suggests words after others. */
export function suggestWords(ydoc: Doc, after: string, words: string, own?: Set<string>): Set<string> {
  return suggestIn(
    ydoc,
    (transform, doc) => transform.insert(findWords(doc, after) + after.length, storySchema.text(words)),
    own,
  );
}

export function suggestionsIn(ydoc: Doc): PendingSuggestion[] {
  return listSuggestions(readMarkedText(ydoc));
}
