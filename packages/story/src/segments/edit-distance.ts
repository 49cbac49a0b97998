/** Beyond this many comparisons two texts are called wholly different. */
const patience = 4_000_000;

/**
 * How much of a text was changed to make another of it: words put in, taken out or replaced (Levenshtein's
 * distance) per word of the longer text, between 0 and 1.
 */
export function editDistance(before: string, after: string, locale: string): number {
  const older = wordsOf(before, locale);
  const newer = wordsOf(after, locale);
  const longest = Math.max(older.length, newer.length);
  if (longest === 0) return 0;
  if (older.length * newer.length > patience) return older.join(' ') === newer.join(' ') ? 0 : 1;
  let previous = Array.from({ length: newer.length + 1 }, (_, index) => index);
  for (const [row, word] of older.entries()) {
    const current = [row + 1];
    for (const [column, other] of newer.entries()) {
      const replaced = (previous[column] ?? 0) + (word === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return (previous[newer.length] ?? 0) / longest;
}

/** Words of a text, as its language counts them. */
export function countWordsOf(text: string, locale: string): number {
  return wordsOf(text, locale).length;
}

function wordsOf(text: string, locale: string): string[] {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].flatMap(
    ({ segment, isWordLike }) => (isWordLike ? [segment] : []),
  );
}
