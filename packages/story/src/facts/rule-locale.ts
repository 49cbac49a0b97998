import { isLatin, type Locale, primaryOf, scriptOf } from '../vocabulary/locale';
import type { Locales } from './block-pair';

/** Languages whose number words, small words, units and denials are written down here. */
const written = ['en', 'fr', 'es', 'ar'];

/** The language by whose rules a text is read: a variety follows its language, `es-MX` is read as `es`. */
export function ruleLocale(locale: Locale): Locale {
  const primary = primaryOf(locale);
  return written.includes(primary) && scriptOf(locale) === scriptOf(primary) ? primary : locale;
}

/** True when the rules of a language are written down. */
export function isRead(locale: Locale): boolean {
  return written.includes(locale);
}

/**
 * True when both sides are of such languages. Otherwise only what all languages share is compared, and what one side
 * may well say in words we do not know is no finding: better none than a false one.
 */
export function areRead({ source, target }: Locales): boolean {
  return isRead(source) && isRead(target);
}

/** True when names can be looked up on the other side: letter for letter, or as we know Arabic to write them. */
export function areNamesRead(locales: Locales): boolean {
  return areRead(locales) || (isLatin(locales.source) && isLatin(locales.target));
}

/** Scripts that separate words by spaces and are as long in translation, more or less, as Latin is. */
const spaced = ['Latn', 'Cyrl', 'Grek', 'Hebr', 'Arab', 'Armn', 'Geor'];

/** True when the lengths of two texts say something about whether all of it was translated. */
export function areLengthsRead({ source, target }: Locales): boolean {
  return [source, target].every((locale) => spaced.includes(scriptOf(locale)));
}

/** Scripts by the names that regular expressions know them under, where one script is written in several. */
const scripts: Readonly<Record<string, string>> = {
  Aran: '\\p{Script=Arab}',
  Hans: '\\p{Script=Hani}',
  Hant: '\\p{Script=Hani}',
  Jpan: '\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}',
  Kore: '\\p{Script=Hang}\\p{Script=Hani}',
};

const patterns = new Map<string, RegExp | null>();

/** The letters of a script, or null where regular expressions do not know it. */
function lettersOf(script: string): RegExp | null {
  const known = patterns.get(script);
  if (known !== undefined) return known;
  let pattern: RegExp | null = null;
  try {
    pattern = new RegExp(`[${scripts[script] ?? `\\p{Script=${script}}`}]`, 'u');
  } catch {
    // A script newer than the runtime.
  }
  patterns.set(script, pattern);
  return pattern;
}

/** Letters from which the script of a text can be told: more than the names of a credit line. */
const fewestLetters = 40;

/** True when most of a text is written in another script than its language is. */
export function isOtherScript(text: string, locale: Locale): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = lettersOf(scriptOf(locale));
  if (letters.length < fewestLetters || !own) return false;
  return letters.filter((letter) => own.test(letter)).length / letters.length < 0.5;
}
