import { type Locale, primaryOf } from '../vocabulary/locale';
import { plainTextOf } from './plain-text';
import type { StoryDocument } from './story-node';

/**
 * Words read silently in a minute. Source: Trauzettel-Klosinski and Dietz, "Standardized Assessment of
 * Reading Performance: the new International Reading Speed Texts IReST", IOVS 53(9), 2012, table 3.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  ja: 193,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  zh: 158,
};

/** The mean of the study's seventeen languages, for those it did not measure. */
const wordsPerMinuteOnAverage = 184;

const segmenters = new Map<Locale, Intl.Segmenter>();

function segmenterFor(locale: Locale): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known) return known;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Words in a text as its language counts them; numbers count, punctuation does not. */
export function countWords(text: string, locale: Locale): number {
  let count = 0;
  for (const segment of segmenterFor(locale).segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

/** Words in a whole story: headline, standfirst and body. */
export function countDocumentWords(document: StoryDocument, locale: Locale): number {
  return countWords(plainTextOf(document), locale);
}

/** Whole minutes it takes to read so many words; at least 1 when there are any, 0 when there are none. */
export function readingMinutes(words: number, locale: Locale): number {
  return words === 0
    ? 0
    : Math.max(1, Math.round(words / (wordsPerMinute[primaryOf(locale)] ?? wordsPerMinuteOnAverage)));
}
