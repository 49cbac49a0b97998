import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ChangeAuthor } from './author-of-changes';
import type { Change, Tracked } from './change';
import { isField } from './is-field';
import { ownInsertion } from './own-marks';
import { suggestAway, suggestDeletion, suggestInsertion } from './track-text';
import { WantedBlocks } from './wanted-blocks';

/**
 * Whatever is selected, headline and standfirst with it, deleted or replaced: blocks that are in it whole are wanted
 * away, words of the others are struck, and what comes instead is wanted where it began. Fields are emptied and stay.
 * Nothing that stood there is carried anywhere. Null when what comes has a field in it: then it is not told which.
 */
export function trackRange(
  tracked: Transform,
  { before, from, to, slice }: Change,
  author: ChangeAuthor,
): Tracked | null {
  if (hasField(slice)) return null;
  const id = author.newSuggestionId();
  const $to = before.resolve(to);
  const end = pastItsBlock($to, from);
  strike(tracked, before, { from, to: end }, id, author);
  const start = firstTextPlace(before, from);
  if (start === null) return null;
  const { first, blocks, last } = partsOf(slice, end === to ? $to.parent : null);
  if (last) suggestInsertion(tracked, tracked.mapping.map(to), last, id);
  const wish = new WantedBlocks([], id, author);
  const wanted = blocks.map((block) => wish.make(block));
  tracked.insert(tracked.mapping.map(belowBlock(before.resolve(start)), -1), wanted);
  const at = tracked.mapping.map(start, -1);
  const caret = suggestInsertion(tracked, at, first, id);
  return { from: caret, to: caret };
}

/** Behind a block whose words are all selected, and behind what it is the last of: there is nothing left of it. */
function pastItsBlock($to: ResolvedPos, from: number): number {
  let depth = $to.depth;
  if (!$to.parent.isTextblock || $to.parentOffset < $to.parent.content.size || from >= $to.start())
    return $to.pos;
  if (isField($to.parent)) return $to.pos;
  while (
    depth > 1 &&
    $to.indexAfter(depth - 1) === $to.node(depth - 1).childCount &&
    from <= $to.start(depth - 1)
  )
    depth -= 1;
  return $to.after(depth);
}

/** Wants away what lies between two places: each block that is there whole, of the others their words. */
function strike(
  tracked: Transform,
  before: Node,
  { from, to }: { from: number; to: number },
  id: string,
  author: ChangeAuthor,
): void {
  before.nodesBetween(from, to, (node, position) => {
    if (!node.isBlock) return false;
    const end = position + node.nodeSize;
    const at = tracked.mapping.map(position);
    if (from <= position && to >= end && !isField(node)) {
      if (ownInsertion(node, author) !== null) tracked.delete(at, at + node.nodeSize);
      else suggestAway(tracked, at, id);
      return false;
    }
    if (!node.isTextblock) return true;
    const [first, last] = [Math.max(from, position + 1), Math.min(to, end - 1)];
    if (first < last)
      suggestDeletion(tracked, tracked.mapping.map(first), tracked.mapping.map(last), id, author);
    return false;
  });
}

/** Where words go that come in place of what began there. */
function firstTextPlace(before: Node, from: number): number | null {
  if (before.resolve(from).parent.isTextblock) return from;
  let found: number | null = null;
  before.nodesBetween(from, before.content.size, (node, position) => {
    if (node.isTextblock) found ??= position + 1;
    return found === null;
  });
  return found;
}

/** Behind the outermost block of a place; below a field that is the beginning of the body. */
function belowBlock($place: ResolvedPos): number {
  if (!isField($place.node(1))) return $place.after(1);
  let position = 0;
  for (const child of $place.doc.children) {
    if (!isField(child)) break;
    position += child.nodeSize;
  }
  return position;
}

/** True when a field comes as a whole; what is left of one that is divided is the first of it, or the last. */
function hasField({ content, openStart, openEnd }: Change['slice']): boolean {
  const whole = content.content.slice(openStart > 0 ? 1 : 0, openEnd > 0 ? -1 : undefined);
  return whole.some(isField);
}

/** What comes: words for the place itself, blocks, and words that go on with what is left at the end, in `after`. */
function partsOf(
  { content, openStart, openEnd }: Change['slice'],
  after: Node | null,
): { first: Fragment; blocks: Node[]; last: Fragment | null } {
  if (content.firstChild?.isInline) return { first: content, blocks: [], last: null };
  // A container that is only opened for what stands there already brings nothing.
  const all = content.content.filter((node) => node.isTextblock || node.isLeaf || node.childCount > 0);
  const [opening, ...rest] = all;
  const isForPlace = opening?.isTextblock && (openStart > 0 || rest.length === 0);
  if (!opening || !isForPlace) return { first: Fragment.empty, blocks: all, last: null };
  const closing = rest.at(-1);
  const goesOn = closing?.isTextblock && after?.isTextblock && isField(after) === isField(closing);
  if (openEnd === 0 || !closing || !goesOn) return { first: opening.content, blocks: rest, last: null };
  return { first: opening.content, blocks: rest.slice(0, -1), last: closing.content };
}
