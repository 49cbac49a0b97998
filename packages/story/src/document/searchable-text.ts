import { cleanText } from './normalize-inline';

/**
 * What two spellings of one word may differ by: marks above and below Latin, Greek, Cyrillic, Hebrew and Arabic
 * letters, the stroke that only stretches an Arabic word, and signs without a width. The vowel signs of other
 * scripts are letters like any, and stay.
 */
const unseen =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640]/gu;

/**
 * A text, or what is looked for in it, as one is found in the other: whatever the capitals and accents, typed
 * with straight or curly apostrophes, in composed letters or with their marks apart.
 */
export function searchableText(text: string): string {
  return cleanText(text)
    .normalize('NFKD')
    .replace(unseen, '')
    .replace(/[’‘ʼ]/gu, "'")
    .toLowerCase()
    .normalize('NFC');
}
