/** A run of words that stayed, came or went. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Beyond this many comparisons the texts are called different as a whole: nobody reads such a diff. */
const patience = 4_000_000;

/**
 * What became of a text, word by word as its language counts them, in reading order; what went stands before
 * what came in its place. The parts that are not `removed` make the newer text, those not `added` the older.
 */
export function diffWords(before: string, after: string, locale: string): WordChange[] {
  const older = wordsOf(before, locale);
  const newer = wordsOf(after, locale);
  const start = commonLength(older, newer);
  const end = commonLength(older.slice(start).reverse(), newer.slice(start).reverse());
  const middle = diffMiddle(older.slice(start, older.length - end), newer.slice(start, newer.length - end));
  return joinRuns([
    { kind: 'same', text: older.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: older.slice(older.length - end).join('') },
  ]);
}

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, locale: string): string[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** Longest common subsequence, by the usual table. */
function diffMiddle(older: readonly string[], newer: readonly string[]): WordChange[] {
  const removed = older.map((text): WordChange => ({ kind: 'removed', text }));
  const added = newer.map((text): WordChange => ({ kind: 'added', text }));
  if (older.length * newer.length > patience) return [...removed, ...added];
  const width = newer.length + 1;
  const table = new Uint32Array((older.length + 1) * width);
  const at = (row: number, column: number) => table[row * width + column] ?? 0;
  for (let row = older.length - 1; row >= 0; row -= 1) {
    for (let column = newer.length - 1; column >= 0; column -= 1) {
      table[row * width + column] =
        older[row] === newer[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const changes: WordChange[] = [];
  let row = 0;
  let column = 0;
  while (row < older.length && column < newer.length) {
    if (older[row] === newer[column]) {
      changes.push({ kind: 'same', text: older[row] ?? '' });
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) changes.push(removed[row++] as WordChange);
    else changes.push(added[column++] as WordChange);
  }
  return [...changes, ...removed.slice(row), ...added.slice(column)];
}

/**
 * One run for neighbours of one kind, what went before what came. Space alone between two changes counts as
 * changed too: "deux morts" became "trois blessés", not two words that changed one after the other.
 */
function joinRuns(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') runs.push({ kind: 'removed', text: gone });
    if (come !== '') runs.push({ kind: 'added', text: come });
    gone = '';
    come = '';
  };
  changes.forEach((change, index) => {
    const isBridge =
      change.kind === 'same' &&
      /^\s+$/u.test(change.text) &&
      (gone !== '' || come !== '') &&
      changes[index + 1]?.kind !== 'same' &&
      index + 1 < changes.length;
    if (change.text === '') return;
    if (change.kind === 'same' && !isBridge) {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += change.text;
      else runs.push({ ...change });
      return;
    }
    if (change.kind !== 'added') gone += change.text;
    if (change.kind !== 'removed') come += change.text;
  });
  flush();
  return runs;
}
