import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { pendingOf } from '@marbre/story/suggestions/pending';
import { partAtDivisions } from '../../suggestions/part-at-divisions';
import { isInBody } from './story-fields';
import { beginUndoStep } from './undo-steps';

/** The kinds of block a person can make of the one they are in. */
export const blockKinds = [
  'paragraph',
  'heading2',
  'heading3',
  'quotation',
  'bulletList',
  'orderedList',
  'factBox',
  'figure',
  'divider',
] as const;

export type BlockKind = (typeof blockKinds)[number];

/** Keys for each kind, as they are pressed; `Mod` is Ctrl, or Command on a Mac. */
export const blockKeys: Partial<Record<BlockKind, string>> = {
  paragraph: 'Mod-Alt-0',
  heading2: 'Mod-Alt-2',
  heading3: 'Mod-Alt-3',
  orderedList: 'Mod-Shift-7',
  bulletList: 'Mod-Shift-8',
  quotation: 'Mod-Shift-9',
};

/** The kind of the block the caret is in, innermost that has a name here. */
export function currentBlockKind(editor: Editor): BlockKind {
  if (editor.isActive('heading', { level: 2 })) return 'heading2';
  if (editor.isActive('heading', { level: 3 })) return 'heading3';
  const containers = ['bulletList', 'orderedList', 'quotation', 'factBox', 'figure'] as const;
  return containers.find((name) => editor.isActive(name)) ?? 'paragraph';
}

/** Makes the block at the caret one of this kind, or puts one there. False in the headline and standfirst. */
export function makeBlock(editor: Editor, kind: BlockKind): boolean {
  if (!isInBody(editor.state)) return false;
  beginUndoStep(editor.state);
  if (kind !== 'factBox' && kind !== 'figure' && kind !== 'divider') partAtDivisions(editor);
  const chain = editor.chain().focus();
  switch (kind) {
    case 'paragraph':
      return toPlain(editor);
    case 'heading2':
      return chain.toggleNode('heading', 'paragraph', { level: 2 }).run();
    case 'heading3':
      return chain.toggleNode('heading', 'paragraph', { level: 3 }).run();
    case 'quotation':
      return chain.toggleWrap('quotation').run();
    case 'bulletList':
    case 'orderedList':
      return chain.toggleList(kind, 'listItem').run();
    case 'factBox':
      return insertBlock(editor, {
        type: 'factBox',
        content: [{ type: 'factBoxTitle' }, { type: 'paragraph' }],
      });
    case 'figure':
      return insertBlock(editor, { type: 'figure' });
    case 'divider':
      return insertBlock(editor, { type: 'divider' }, { type: 'paragraph' });
  }
}

/** Gives the quotation at the caret its source, and puts the caret there. */
export function addAttribution(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'quotation') continue;
    const last = $from.node(depth).lastChild;
    const end = $from.end(depth);
    const attribution = editor.schema.nodes.attribution;
    if (!attribution) return false;
    const transaction = editor.state.tr;
    if (last?.type.name !== 'attribution') transaction.insert(end, attribution.create());
    const inside = last?.type.name === 'attribution' ? end - 1 : end + 1;
    transaction.setSelection(TextSelection.create(transaction.doc, inside));
    editor.view.dispatch(transaction.scrollIntoView());
    editor.view.focus();
    return true;
  }
  return false;
}

/** Carries the outermost block at the caret past its neighbour. */
export function moveBlock(editor: Editor, direction: 'up' | 'down'): boolean {
  const transaction = blockMoved(editor.state, direction);
  if (!transaction) return false;
  beginUndoStep(editor.state);
  editor.view.dispatch(transaction.scrollIntoView());
  // What is done at once afterwards is not taken back with it.
  beginUndoStep(editor.state);
  return true;
}

/** The block at the caret before or behind its neighbour; past what is wanted away it would not be seen to move. */
export function blockMoved(state: EditorState, direction: 'up' | 'down'): Transaction | null {
  if (!isInBody(state)) return null;
  const { $from } = state.selection;
  const index = $from.index(0);
  const step = direction === 'up' ? -1 : 1;
  let place = index + step;
  while (isStruck(state.doc.maybeChild(place))) place += step;
  const block = state.doc.maybeChild(index);
  const other = state.doc.maybeChild(place);
  if (!block || !other || other.type.name === 'headline' || other.type.name === 'standfirst') return null;
  const start = $from.posAtIndex(index, 0);
  const beforeOther = $from.posAtIndex(place, 0);
  const target = direction === 'up' ? beforeOther : beforeOther + other.nodeSize - block.nodeSize;
  const transaction = state.tr.delete(start, start + block.nodeSize).insert(target, block);
  const caret = target + state.selection.from - start;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(caret)));
}

function isStruck(node: ProseMirrorNode | null): boolean {
  return node !== null && pendingOf(node, 'deleted') !== null;
}

interface BlockJson {
  type: string;
  content?: BlockJson[];
}

/** Puts blocks after the outermost one at the caret, in its place when it is empty; the caret goes in. */
function insertBlock(editor: Editor, ...blocks: BlockJson[]): boolean {
  const { state } = editor;
  const { $from } = state.selection;
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(block));
  const isSpare = $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
  const position = isSpare ? $from.before(1) : $from.after(1);
  const transaction = isSpare
    ? state.tr.replaceWith($from.before(1), $from.after(1), nodes)
    : state.tr.insert(position, nodes);
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(position + 1)));
  editor.view.dispatch(transaction.scrollIntoView());
  editor.view.focus();
  return true;
}

/** Out of a list, quotation or heading, back to a plain paragraph. */
function toPlain(editor: Editor): boolean {
  const chain = editor.chain().focus();
  if (editor.isActive('bulletList')) return chain.toggleList('bulletList', 'listItem').run();
  if (editor.isActive('orderedList')) return chain.toggleList('orderedList', 'listItem').run();
  if (editor.isActive('quotation')) return chain.toggleWrap('quotation').run();
  return chain.setNode('paragraph').run();
}
