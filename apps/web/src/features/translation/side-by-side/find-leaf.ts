import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

export interface PlacedLeaf {
  node: ProseMirrorNode;
  /** Position right before the node. */
  position: number;
}

/** The block with this id wherever it stands, or null. */
export function findBlockIn(document: ProseMirrorNode, id: string): PlacedLeaf | null {
  let found: PlacedLeaf | null = null;
  document.descendants((node, position) => {
    if (found) return false;
    if (node.attrs.id === id) found = { node, position };
    return !node.inlineContent;
  });
  return found;
}

/** Id of the innermost block the caret is in. */
export function blockIdAtCaret(editor: Editor): string | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const id: unknown = $from.node(depth).attrs.id;
    if (typeof id === 'string') return id;
  }
  return null;
}

/**
 * Puts the caret at the end of a block, or selects a range of its plain text, and goes there at once: the next
 * key must land in it. False when the block is not there.
 */
export function putCaretIn(editor: Editor, id: string, range?: { start: number; end: number }): boolean {
  // Focus comes first: on gaining it the editor reads where the browser has its caret.
  editor.view.focus();
  const found = findBlockIn(editor.state.doc, id);
  if (!found || !found.node.inlineContent) return false;
  const start = found.position + 1;
  const last = start + found.node.content.size;
  const [from, to] = range ? [start + range.start, start + range.end] : [last, last];
  const selection = TextSelection.create(editor.state.doc, Math.min(from, last), Math.min(to, last));
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  return true;
}
