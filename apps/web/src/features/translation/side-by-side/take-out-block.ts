import type { Editor } from '@tiptap/core';
import { beginUndoStep } from '../../writing/editing/undo-steps';
import { findBlockIn } from './find-leaf';

/** Takes a block out of a text, with what would be empty around it: one step of undo. */
export function takeOutBlock(editor: Editor, blockId: string): void {
  editor.view.focus();
  const leaf = findBlockIn(editor.state.doc, blockId);
  if (!leaf) return;
  beginUndoStep(editor.state);
  editor.view.dispatch(editor.state.tr.deleteRange(leaf.position, leaf.position + leaf.node.nodeSize));
}
