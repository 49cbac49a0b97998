import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { ChangeAuthor } from './author-of-changes';
import { carriedBlocks } from './carried-blocks';
import { isField } from './is-field';
import { ownInsertion } from './own-marks';
import { suggestAway } from './track-text';
import { joinWishes, WantedBlocks } from './wanted-blocks';

/** Suggests of whole blocks whatever `original` does to them; false when that cannot be done. */
export function trackBlocks(tracked: Transform, original: Transform, author: ChangeAuthor): boolean {
  const rows = { before: original.before, after: original.doc, start: 0 };
  return trackRows(tracked, { ...rows, carried: carriedBlocks(original) }, author.newSuggestionId(), author);
}

interface Rows {
  before: Node;
  after: Node;
  /** The position before the first child of `before` in `tracked`. */
  start: number;
  /** Ids of blocks that do not stay, whatever stays in their place. */
  carried: ReadonlySet<unknown>;
}

/**
 * Suggests whatever became of a row of blocks: those that are gone or different are wanted away, what stands
 * there instead is wanted below them. False when that cannot be suggested, as for headline and standfirst.
 */
function trackRows(
  tracked: Transform,
  { before, after, start, carried }: Rows,
  id: string,
  author: ChangeAuthor,
): boolean {
  const [old, now] = [childrenOf(before), childrenOf(after)];
  let first = 0;
  while (first < old.length && first < now.length && old[first]?.eq(now[first] as Node)) first += 1;
  let [oldEnd, newEnd] = [old.length, now.length];
  while (oldEnd > first && newEnd > first && old[oldEnd - 1]?.eq(now[newEnd - 1] as Node)) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const position = start + sizeOf(old.slice(0, first));
  const [gone, come] = [old.slice(first, oldEnd), now.slice(first, newEnd)];
  const [only, other] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && only && other && isSameContainer(only, other)) {
    return trackRows(tracked, { before: only, after: other, start: position + 1, carried }, id, author);
  }
  if ([...gone, ...come].some(isField)) return false;
  if (![...gone, ...come].every((node) => node.isBlock)) return false;
  return replaceBlocks(tracked, { gone, come, position, carried }, id, author);
}

function isSameContainer(one: Node, other: Node): boolean {
  return !one.isTextblock && one.sameMarkup(other);
}

function replaceBlocks(
  tracked: Transform,
  { gone, come, position, carried }: { gone: Node[]; come: Node[]; position: number } & Pick<Rows, 'carried'>,
  id: string,
  author: ChangeAuthor,
): boolean {
  const staying = longestCommon(gone, come, carried);
  const earlier = gone.filter((_, index) => !staying.has(index));
  const wish = new WantedBlocks(earlier, id, author);
  if (!come.every((node) => wish.mayBeMade(node))) return false;
  let at = position;
  let next = 0;
  const putUntil = (end: number) => {
    for (; next < end; next += 1) {
      const node = come[next];
      if (!node) continue;
      const wanted = wish.make(node);
      tracked.insert(at, wanted);
      at += wanted.nodeSize;
    }
  };
  gone.forEach((node, index) => {
    const kept = staying.get(index);
    if (kept !== undefined) {
      putUntil(kept);
      next = kept + 1;
      at += node.nodeSize;
    } else if (ownInsertion(node, author) !== null) {
      tracked.delete(at, at + node.nodeSize);
    } else {
      suggestAway(tracked, at, id);
      at += node.nodeSize;
    }
  });
  putUntil(come.length);
  joinWishes(tracked, wish.joined);
  return true;
}

/** Which old block stays as which new one: the longest row of equal blocks in the same order. */
function longestCommon(
  old: readonly Node[],
  now: readonly Node[],
  carried: Rows['carried'],
): Map<number, number> {
  const isSame = (one: Node | undefined, other: Node | undefined) =>
    one !== undefined && other !== undefined && !carried.has(one.attrs.id) && one.eq(other);
  // A whole story replaced at once is replaced, not searched for what might be the same.
  if (old.length * now.length > 250_000) return new Map();
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const lengthAt = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (!row) continue;
      row[j] = isSame(old[i], now[j])
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (isSame(old[i], now[j])) {
      pairs.set(i, j);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function childrenOf(node: Node): Node[] {
  return [...node.children];
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
}
