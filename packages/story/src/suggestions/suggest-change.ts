import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { canonicalJson } from '../document/content-hash';
import { normalizeBlocks } from '../document/normalize-document';
import type { ChangeAuthor } from './author-of-changes';
import type { Tracked } from './change';
import { trackBlocks } from './track-blocks';
import { trackChange } from './track-change';

/**
 * Turns what `original` does into suggestions. Whatever way it takes, the accepted text is the same
 * afterwards: a change that cannot be suggested is not made, and null is returned.
 *
 * @param begin gives a fresh transform over the document as it was.
 */
export function suggestChange<Tracking extends Transform>(
  original: Transform,
  begin: () => Tracking,
  author: ChangeAuthor,
): { tracked: Tracking; caret: Tracked } | null {
  const { before, doc: after } = original;
  const closely = attempt(begin(), (tracked) => trackChange(original, tracked, author));
  if (closely && isAcceptedSame(before, closely.tracked.doc)) return closely;
  const widely = attempt(begin(), (tracked) =>
    trackBlocks(tracked, { before, after, start: 0 }, author.newSuggestionId(), author)
      ? { from: -1, to: -1 }
      : null,
  );
  return widely && isAcceptedSame(before, widely.tracked.doc) ? widely : null;
}

function attempt<Tracking extends Transform>(
  tracked: Tracking,
  track: (tracked: Tracking) => Tracked | null,
): { tracked: Tracking; caret: Tracked } | null {
  try {
    const caret = track(tracked);
    return caret ? { tracked, caret } : null;
  } catch (failure) {
    // ProseMirror refuses a step that fits nowhere; then there is another way, or none.
    if (failure instanceof RangeError || (failure as Error).name === 'TransformError') return null;
    throw failure;
  }
}

/** True when two states of a document have the same accepted text. Looks only at the blocks that differ. */
export function isAcceptedSame(before: Node, after: Node): boolean {
  const [old, now] = [before.children, after.children];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const fields = (nodes: readonly Node[]) =>
    nodes.map(({ type }) => type.name).filter((name) => name === 'headline' || name === 'standfirst');
  if (fields(old.slice(start, oldEnd)).join() !== fields(now.slice(start, newEnd)).join()) return false;
  // A half belongs to the block above it, and what follows may be a half of the last one.
  start = Math.max(0, start - 1);
  while (start > 0 && isHalf(old[start])) start -= 1;
  while (isHalf(old[oldEnd])) {
    oldEnd += 1;
    newEnd += 1;
  }
  return acceptedOf(old.slice(start, oldEnd)) === acceptedOf(now.slice(start, newEnd));
}

function isHalf(node: Node | undefined): boolean {
  return typeof node?.attrs.split === 'string' && node.attrs.split !== '';
}

function acceptedOf(nodes: readonly Node[]): string {
  return canonicalJson(normalizeBlocks(nodes.map((node) => node.toJSON() as unknown)));
}
