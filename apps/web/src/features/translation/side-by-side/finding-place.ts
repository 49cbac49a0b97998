import type { TextRange } from '@marbre/story/facts/fact';

/**
 * Where the words in question stand in a block now: at the place the check gave while they are still there,
 * else at their first place, or nowhere when somebody has changed them.
 */
export function findWords(text: string, words: string | null, place?: TextRange | null): TextRange | null {
  if (!words) return null;
  if (place && text.slice(place.start, place.end) === words) return place;
  const start = text.indexOf(words);
  return start === -1 ? null : { start, end: start + words.length };
}
