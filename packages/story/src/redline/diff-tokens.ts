import { diffArrays } from 'diff';
import type { WordToken } from './word-tokens';

/** A token that stayed has both its forms: its marks may have changed. */
export type TokenChange =
  | { kind: 'same'; before: WordToken; after: WordToken }
  | { kind: 'added'; after: WordToken }
  | { kind: 'removed'; before: WordToken };

/** Edits beyond which a block is shown as rewritten: nobody reads such a patchwork, and finding it is slow. */
const longestEdit = 4_000;
/** Share of words that must have stayed for a block to be shown as edited and not as rewritten. */
const leastCommon = 0.2;
/** A short block is judged by its every word: two of five may well be all that was kept. */
const shortBlock = 6;

/** What became of a row of words; what went stands before what came in its place. */
export function diffTokens(before: readonly WordToken[], after: readonly WordToken[]): TokenChange[] {
  if (hasLittleInCommon(before, after)) return rewritten(before, after);
  const start = countCommon(before, after, (index) => index);
  const rest = Math.min(before.length, after.length) - start;
  const end = Math.min(
    rest,
    countCommon(before, after, (index, length) => length - 1 - index),
  );
  const changes = [
    ...pair(before.slice(0, start), after.slice(0, start)),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...pair(before.slice(before.length - end), after.slice(after.length - end)),
  ];
  return isRewritten(changes) ? rewritten(before, after) : bridgeSpaces(changes);
}

function countCommon(
  before: readonly WordToken[],
  after: readonly WordToken[],
  at: (index: number, length: number) => number,
): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[at(count, before.length)]?.key === after[at(count, after.length)]?.key) {
    count += 1;
  }
  return count;
}

function pair(before: readonly WordToken[], after: readonly WordToken[]): TokenChange[] {
  return before.flatMap((token, index) => {
    const other = after[index];
    return other ? [{ kind: 'same' as const, before: token, after: other }] : [];
  });
}

function rewritten(before: readonly WordToken[], after: readonly WordToken[]): TokenChange[] {
  return [
    ...before.map((token): TokenChange => ({ kind: 'removed', before: token })),
    ...after.map((token): TokenChange => ({ kind: 'added', after: token })),
  ];
}

function diffMiddle(before: readonly WordToken[], after: readonly WordToken[]): TokenChange[] {
  if (before.length === 0 || after.length === 0) return rewritten(before, after);
  // Numbers compare faster than words.
  const numbers = new Map<string, number>();
  const numberOf = ({ key }: WordToken) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const runs = diffArrays(before.map(numberOf), after.map(numberOf), { maxEditLength: longestEdit });
  if (!runs) return rewritten(before, after);
  const changes: TokenChange[] = [];
  let older = 0;
  let newer = 0;
  for (const { added, removed, value } of runs) {
    for (let step = 0; step < value.length; step += 1) {
      const one = before[older];
      const other = after[newer];
      if (added && other) changes.push({ kind: 'added', after: other });
      else if (removed && one) changes.push({ kind: 'removed', before: one });
      else if (one && other) changes.push({ kind: 'same', before: one, after: other });
      if (!added) older += 1;
      if (!removed) newer += 1;
    }
  }
  return changes;
}

/** True for blocks that come out as rewritten whatever is found: then nothing has to be looked for. */
function hasLittleInCommon(before: readonly WordToken[], after: readonly WordToken[]): boolean {
  const [older, newer] = [before, after].map((tokens) => tokens.filter(({ isWord }) => isWord));
  if (!older || !newer) return false;
  const left = new Map<string, number>();
  for (const { key } of older) left.set(key, (left.get(key) ?? 0) + 1);
  let same = 0;
  for (const { key } of newer) {
    const count = left.get(key) ?? 0;
    if (count > 0) same += 1;
    left.set(key, count - 1);
  }
  return isTooLittle({ same, added: newer.length - same, removed: older.length - same });
}

function isRewritten(changes: readonly TokenChange[]): boolean {
  const words = { same: 0, added: 0, removed: 0 };
  for (const change of changes) {
    const token = change.kind === 'removed' ? change.before : change.after;
    if (token.isWord) words[change.kind] += 1;
  }
  return isTooLittle(words);
}

function isTooLittle({ same, added, removed }: { same: number; added: number; removed: number }): boolean {
  const most = same + Math.max(added, removed);
  if (most <= shortBlock) return same === 0;
  // What was only lengthened or only cut is not rewritten, however much it was.
  return same / most < leastCommon && Math.min(added, removed) > same;
}

/**
 * Space alone between two changes counts as changed too: "deux morts" became "trois blessés", not two words
 * that changed one after the other. Then what went is gathered before what came.
 */
function bridgeSpaces(changes: readonly TokenChange[]): TokenChange[] {
  const settled: TokenChange[] = [];
  let gone: TokenChange[] = [];
  let come: TokenChange[] = [];
  const flush = () => {
    settled.push(...gone, ...come);
    gone = [];
    come = [];
  };
  changes.forEach((change, index) => {
    const next = changes[index + 1];
    if (change.kind !== 'same') {
      (change.kind === 'removed' ? gone : come).push(change);
    } else if (change.after.isSpace && gone.length > 0 && come.length > 0 && next && next.kind !== 'same') {
      gone.push({ kind: 'removed', before: change.before });
      come.push({ kind: 'added', after: change.after });
    } else {
      flush();
      settled.push(change);
    }
  });
  flush();
  return settled;
}
