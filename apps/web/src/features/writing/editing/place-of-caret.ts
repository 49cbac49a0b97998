import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model';
import { type ProsemirrorBinding, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Where one end of a selection stood before the shared text changed: in the text as it was drawn, and as shared. */
export interface Place {
  doc: ProseMirrorNode;
  position: number;
  shared: Y.RelativePosition;
}

/** What the shared text is bound to the drawn one by. */
export type Binding = Pick<ProsemirrorBinding, 'doc' | 'type' | 'mapping'>;

/** How many characters on each side of a caret are looked for when they have been carried elsewhere. */
const context = 20;

/**
 * Where a caret stands after somebody else's change, or an undo: beside the letters it stood beside. Letters that
 * were deleted may be somewhere else now, when a block was divided, joined, moved or made another: then it goes
 * with them. Null when nothing of its surroundings is left.
 */
export function placeAfter(place: Place, doc: ProseMirrorNode, binding: Binding): number | null {
  const $before = place.doc.resolve(place.position);
  if (!$before.parent.isTextblock) return null;
  const id = idAt($before);
  const inText = positionInText(place.shared, binding);
  const isLiving = inText !== null && isBesideLiving(place.shared, binding.doc);
  if (isLiving && idAt(doc.resolve(inText)) === id) return inText;
  const blocks = textBlocks(doc);
  const same = blocks.find((block) => block.id === id);
  if (isLiving && !same) return inText;
  const carried = carriedTo($before, place.doc, blocks);
  if (carried !== null) return carried;
  return inText ?? (same ? same.start + Math.min($before.parentOffset, same.text.length) : null);
}

/**
 * Where the caret goes when one takes something back: to what came back, or to where something went away, which
 * may be out of sight. Null when nothing is different.
 */
export function placeOfChange(
  before: ProseMirrorNode,
  after: ProseMirrorNode,
  caretBefore: number,
): number | null {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start === null || end === null) return null;
  const first = Math.min(start, end.a, end.b);
  if (first === start) return end.b;
  // The same letters before and behind: the change may have been anywhere among them, at the caret if that was there.
  const grown = end.b - end.a;
  const [least, most] = [first + Math.max(0, grown), start + Math.max(0, grown)];
  const atCaret = caretBefore + grown;
  return atCaret >= least && atCaret <= most ? atCaret : most;
}

/** Where letters that were deleted beside a caret are now: in their own block, or in one that is new or has changed. */
function carriedTo($before: ResolvedPos, doc: ProseMirrorNode, blocks: readonly TextBlock[]): number | null {
  const [left, right] = aroundOf($before);
  if (left + right === '') return null;
  const known = new Map(textBlocks(doc).map(({ id, text }) => [id, text]));
  const changed = blocks.filter(({ id, text }) => known.get(id) !== text);
  const own = blocks.filter(({ id }) => id === idAt($before));
  for (const block of [...own, ...changed]) {
    const begins = block.text.indexOf(left + right);
    if (begins >= 0) return block.start + begins + left.length;
  }
  // A block that was divided among the letters before the caret begins with the last of them.
  for (let last = left.length - 1; last > 0; last -= 1) {
    const beginning = left.slice(-last) + right;
    const block = changed.find(({ text }) => text.startsWith(beginning));
    if (block) return block.start + last;
  }
  return null;
}

interface TextBlock {
  id: string | null;
  /** Where its words begin in the document. */
  start: number;
  /** One character for each position in it. */
  text: string;
}

function textBlocks(doc: ProseMirrorNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ id: idAt(doc.resolve(position + 1)), start: position + 1, text: lettersOf(node) });
    return false;
  });
  return blocks;
}

function idAt($position: ResolvedPos): string | null {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const { id } = $position.node(depth).attrs;
    if (typeof id === 'string') return id;
  }
  return null;
}

function aroundOf({ parent, parentOffset }: ResolvedPos): [left: string, right: string] {
  const letters = lettersOf(parent);
  return [
    letters.slice(Math.max(0, parentOffset - context), parentOffset),
    letters.slice(parentOffset, parentOffset + context),
  ];
}

function lettersOf(block: ProseMirrorNode): string {
  return block.textBetween(0, block.content.size, undefined, '\ufffc');
}

function positionInText(shared: Y.RelativePosition, { doc, type, mapping }: Binding): number | null {
  const place = Y.createAbsolutePositionFromRelativePosition(shared, doc);
  if (!place || !isPresent(place.type)) return null;
  // The binding gives none at all for the first places of a text.
  return relativePositionToAbsolutePosition(doc, type, shared, mapping) ?? 1;
}

function isPresent(type: Y.AbstractType<unknown>): boolean {
  for (let item = type._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) {
    if (item.deleted) return false;
  }
  return true;
}

/** At the beginning of a block there is no letter to stand beside. */
function isBesideLiving({ item }: Y.RelativePosition, ydoc: Y.Doc): boolean {
  return item === null || !Y.getItem(ydoc.store, item).deleted;
}
