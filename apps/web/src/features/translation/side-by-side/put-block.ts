import type { Editor } from '@tiptap/core';
import { Fragment, type Node as ProseMirrorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { beginUndoStep } from '../../writing/editing/undo-steps';
import { findBlockIn } from './find-leaf';

export interface BlockToPut {
  /** The source text, for the block's form and its place. */
  source: ProseMirrorNode;
  sourceId: string;
  /** Id of the block in the translation. */
  targetId: string;
  /** Words as inline JSON; none for an empty block to write in. */
  words: readonly object[];
}

/**
 * Puts words into a block of the translation as a person would: into the block when it is there, else into a
 * copy of its source's form set where the source has it. One step of undo; the caret ends after the words.
 */
export function putBlock(editor: Editor, { source, sourceId, targetId, words }: BlockToPut): boolean {
  // Focus comes first: on gaining it the editor reads where the browser has its caret.
  editor.view.focus();
  const transaction = editor.state.tr;
  if (!findBlockIn(transaction.doc, targetId)) {
    const path = pathTo(source, sourceId);
    const missing = path.findIndex(({ node }) => !findBlockIn(transaction.doc, String(node.attrs.id)));
    const outermost = path[missing];
    const container = missing > 0 ? (path[missing - 1]?.node ?? null) : null;
    if (!outermost) return false;
    const copy = editor.schema.nodeFromJSON(withoutWords(outermost.node.toJSON() as NodeJson));
    transaction.insert(placeFor(transaction.doc, source, container, outermost.node), copy);
  }
  const leaf = findBlockIn(transaction.doc, targetId);
  if (!leaf?.node.inlineContent) return false;
  const start = leaf.position + 1;
  transaction.replaceWith(start, start + leaf.node.content.size, wordsFor(leaf.node, words));
  const filled = transaction.doc.nodeAt(leaf.position);
  const end = start + (filled?.content.size ?? 0);
  transaction.setSelection(TextSelection.create(transaction.doc, end));
  beginUndoStep(editor.state);
  editor.view.dispatch(transaction);
  return true;
}

interface NodeJson {
  type: string;
  content?: NodeJson[];
}

interface PathStep {
  node: ProseMirrorNode;
}

/** The blocks around a block, outermost first, and itself. */
function pathTo(source: ProseMirrorNode, id: string): PathStep[] {
  const found = findBlockIn(source, id);
  if (!found) return [];
  const $inside = source.resolve(found.position);
  const around = Array.from({ length: $inside.depth }, (_, depth) => ({ node: $inside.node(depth + 1) }));
  return [...around, { node: found.node }];
}

/** Right after the nearest block before it in the source that the translation has too. */
function placeFor(
  target: ProseMirrorNode,
  source: ProseMirrorNode,
  container: ProseMirrorNode | null,
  block: ProseMirrorNode,
): number {
  let after = -1;
  (container ?? source).forEach((sibling, _offset, index) => {
    if (index >= indexOf(container ?? source, block)) return;
    const present = findBlockIn(target, String(sibling.attrs.id));
    if (present) after = present.position + present.node.nodeSize;
  });
  if (after >= 0) return after;
  const around = container ? findBlockIn(target, String(container.attrs.id)) : null;
  return around ? around.position + 1 : target.content.size;
}

function indexOf(parent: ProseMirrorNode, child: ProseMirrorNode): number {
  for (let index = 0; index < parent.childCount; index += 1) {
    if (parent.child(index).attrs.id === child.attrs.id) return index;
  }
  return parent.childCount;
}

/** The form of a block, with all its parts and none of its words. */
function withoutWords(node: NodeJson): NodeJson {
  const parts = (node.content ?? []).filter(({ type }) => type !== 'text' && type !== 'hardBreak');
  return { ...node, content: parts.map(withoutWords) };
}

/** Words as the block takes them: a headline has no bold and no breaks. */
function wordsFor(block: ProseMirrorNode, words: readonly object[]): Fragment {
  const fragment = Fragment.fromJSON(block.type.schema, words);
  if (block.type.validContent(fragment)) return fragment;
  const text = fragment.textBetween(0, fragment.size, ' ', ' ').trim();
  return text === '' ? Fragment.empty : Fragment.from(block.type.schema.text(text));
}
