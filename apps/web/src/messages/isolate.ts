import { directionOfText } from '@marbre/story/document/typography';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';

/** Words in a direction of their own (U+2068, U+2069): what stands beside them is not drawn into it. */
export const isolate = (words: string): string => `\u2068${words}\u2069`;

/** The same, of words that run the other way than the language they stand in. */
export const isolateForeign = (words: string, locale: Locale): string =>
  directionOfText(words) === directionOf(locale) ? words : isolate(words);
