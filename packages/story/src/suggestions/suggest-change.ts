import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { canonicalJson } from '../document/content-hash';
import { normalizeBlocks } from '../document/normalize-document';
import type { StoryNode } from '../document/story-node';
import type { ChangeAuthor } from './author-of-changes';
import { changeOf, type Tracked } from './change';
import { isField } from './is-field';
import { trackBlocks } from './track-blocks';
import { trackChange } from './track-change';
import { trackRange } from './track-range';
import { untouchables } from './untouchables';

/**
 * Turns what `original` does into suggestions. Whatever way it takes, the accepted text is the same afterwards, and
 * so is what everybody else suggests: a change that cannot be suggested is not made, and null is returned.
 *
 * @param begin gives a fresh transform over the document as it was.
 */
export function suggestChange<Tracking extends Transform>(
  original: Transform,
  begin: () => Tracking,
  author: ChangeAuthor,
): { tracked: Tracking; caret: Tracked } | null {
  const { before } = original;
  const ways: ((tracked: Tracking) => Tracked | null)[] = [
    (tracked) => trackChange(original, tracked, author),
    (tracked) => (trackBlocks(tracked, original, author) ? { from: -1, to: -1 } : null),
    (tracked) => {
      const change = changeOf(original);
      return change && trackRange(tracked, change, author);
    },
  ];
  for (const way of ways) {
    const made = attempt(begin(), way);
    if (made && leavesTheRest(before, made.tracked.doc, author)) return made;
  }
  return null;
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

/** Looks only at the blocks that differ; the newsroom asks the same of the whole. */
function leavesTheRest(before: Node, after: Node, author: ChangeAuthor): boolean {
  const [old, now] = differing(before.children, after.children);
  const fields = (nodes: readonly Node[]) => nodes.filter(isField).map(({ type }) => type.name);
  return (
    fields(old).join() === fields(now).join() &&
    acceptedOf(old) === acceptedOf(now) &&
    untouchablesIn(old, author) === untouchablesIn(now, author)
  );
}

/** The blocks of either state between those that are the same; a half comes with the block it belongs to. */
function differing(old: readonly Node[], now: readonly Node[]): [readonly Node[], readonly Node[]] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  // A half belongs to the block above it, and what follows may be a half of the last one.
  start = Math.max(0, start - 1);
  while (start > 0 && isHalf(old[start])) start -= 1;
  while (isHalf(old[oldEnd])) {
    oldEnd += 1;
    newEnd += 1;
  }
  return [old.slice(start, oldEnd), now.slice(start, newEnd)];
}

function isHalf(node: Node | undefined): boolean {
  return typeof node?.attrs.split === 'string' && node.attrs.split !== '';
}

function acceptedOf(nodes: readonly Node[]): string {
  return canonicalJson(normalizeBlocks(nodes.map((node) => node.toJSON() as unknown)));
}

function untouchablesIn(nodes: readonly Node[], { isOwn }: ChangeAuthor): string {
  return untouchables({ type: 'doc', content: nodes.map((node) => node.toJSON() as StoryNode) }, isOwn);
}
