import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ChangeAuthor } from './author-of-changes';
import type { Change, Tracked } from './change';
import { withoutSuggested } from './clean-attributes';
import { divisionNode } from './division';
import { isField } from './is-field';
import { ownInsertion } from './own-marks';
import { pendingOf } from './pending';
import { adjacentSuggestion, suggestAway, suggestDeletion, suggestInsertion } from './track-text';

/** Enter in the middle of a paragraph or of an item: a division is wanted there; at an end of a paragraph a block is. */
export function trackSplit(
  tracked: Transform,
  { before, from, to, slice }: Change,
  author: ChangeAuthor,
): Tracked | null {
  const $at = before.resolve(from);
  const { parent } = $at;
  if (from !== to || !isSplit(slice, $at)) return null;
  const isAtEdge = $at.parentOffset === 0 || $at.parentOffset === parent.content.size;
  if (!isAtEdge) {
    const sign = Fragment.from(divisionNode(parent.type.schema, 'block'));
    const id = adjacentSuggestion(before, from, to, author) ?? author.newSuggestionId();
    const caret = suggestInsertion(tracked, from, sign, id);
    return { from: caret, to: caret };
  }
  const second = slice.content.lastChild;
  if (slice.openStart > 1 || !second) return null;
  const id = author.newSuggestionId();
  const blank = { ...withoutSuggested(second.attrs), id: author.newBlockId() };
  const isAbove = $at.parentOffset === 0 && parent.content.size > 0;
  const place = isAbove ? $at.before() : $at.after();
  const type = isAbove ? parent.type : second.type;
  tracked.insert(place, type.create({ ...blank, inserted: id }));
  const caret = isAbove ? $at.pos + 2 : place + 1;
  return { from: caret, to: caret };
}

/** Nothing but the edges of a paragraph or heading, or of an item of a list and its paragraph. */
function isSplit({ content, openStart, openEnd }: Change['slice'], $at: ResolvedPos): boolean {
  const { type } = $at.parent;
  if (type.name !== 'paragraph' && type.name !== 'heading') return false;
  if (openStart !== openEnd || content.childCount !== 2 || content.size !== 4 * openStart) return false;
  return openStart === 1 || (openStart === 2 && $at.node(-1).type.name === 'listItem');
}

/** Words deleted across blocks, or typed over: blocks in between are wanted away, the last joins the first. */
export function trackDeletionAcross(
  tracked: Transform,
  { before, from, to, slice }: Change,
  author: ChangeAuthor,
): Tracked | null {
  const [$from, $to] = [before.resolve(from), before.resolve(to)];
  if (!$from.parent.isTextblock || !$to.parent.isTextblock || $from.sameParent($to)) return null;
  if (isField($from.parent) || isField($to.parent)) return null;
  const words = joinedWords(slice.content);
  const isSiblings = $from.depth === $to.depth && $from.node(-1) === $to.node(-1);
  if (!words || !isSiblings) return null;
  const id = adjacentSuggestion(before, from, to, author) ?? author.newSuggestionId();
  const ownHalf = ownSplit($to.parent, author);
  for (let index = $to.index(-1) - 1; index > $from.index(-1); index -= 1) {
    const block = $from.node(-1).child(index);
    const at = $from.posAtIndex(index, -1);
    if (ownInsertion(block, author) !== null) tracked.delete(at, at + block.nodeSize);
    else suggestAway(tracked, at, id);
  }
  suggestDeletion(tracked, tracked.mapping.map($to.start()), tracked.mapping.map(to), id, author);
  if (ownInsertion($to.parent, author) !== null || ownHalf) {
    // One's own wish for a block here is taken back: its words go on above.
    const boundary = tracked.mapping.map($to.before());
    if (tracked.doc.resolve(boundary).nodeBefore?.isTextblock)
      joinWanted(tracked, boundary, $to.parent, id, ownHalf);
  } else if (pendingOf($to.parent, 'joined') === null) {
    tracked.setNodeAttribute(tracked.mapping.map($to.before()), 'joined', id);
  }
  suggestDeletion(tracked, from, $from.end(), id, author);
  const at = tracked.mapping.map(from, -1);
  const end = words.size > 0 ? suggestInsertion(tracked, at, words, id) : at;
  return { from: end, to: end };
}

function ownSplit(node: Node, author: ChangeAuthor): boolean {
  return typeof node.attrs.split === 'string' && author.isOwn(node.attrs.split);
}

function joinWanted(tracked: Transform, boundary: number, block: Node, id: string, isHalf: boolean): void {
  const start = boundary + 1;
  const size = tracked.doc.nodeAt(boundary)?.content.size ?? 0;
  if (!isHalf && size > 0) {
    // Words of a wanted block were wanted with it; among accepted words they have to say so themselves.
    suggestPresent(tracked, start, start + size, id);
  }
  tracked.join(boundary);
}

/** Marks words and breaks that stand there as only wanted there. */
function suggestPresent(tracked: Transform, from: number, to: number, id: string): void {
  const insertion = tracked.doc.type.schema.marks.insertion;
  tracked.doc.nodesBetween(from, to, (node, position) => {
    // The live binding keeps no marks of a break.
    if (node.isText && insertion)
      tracked.addMark(position, position + node.nodeSize, insertion.create({ id }));
    else if (node.isInline && pendingOf(node, 'inserted') === null)
      tracked.setNodeAttribute(position, 'inserted', id);
  });
}

/** The words of a replacement that is nothing but words of one block, or null. */
function joinedWords(content: Fragment): Fragment | null {
  const { firstChild } = content;
  if (!firstChild) return Fragment.empty;
  if (firstChild.isInline) return content;
  return firstChild.isTextblock && content.childCount === 1 ? firstChild.content : null;
}
