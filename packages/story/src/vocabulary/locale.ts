import { languageNames } from './language-names';

/**
 * A language something is written in: a canonical BCP 47 tag of a language, where needed with its script and
 * region (`fr`, `pt-BR`, `zh-Hant`). Which of them a newsroom works in is said in its settings, not here.
 */
export type Locale = string;

/** The languages a newsroom starts with, until an administrator says otherwise. */
export const firstLocales = ['fr', 'en', 'ar', 'es'] as const;

/** Language, script and region; no extension, variant or private use, which no reader's address needs. */
const shape = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;

/** First parts of addresses that are the program's own; the public site has a language there. */
const reserved: readonly string[] = ['api'];

/** The tag as it is written and kept (`PT-br` is `pt-BR`); null when it cannot be a language. */
export function canonicalLocale(value: unknown): Locale | null {
  if (typeof value !== 'string' || value.length > 16) return null;
  try {
    const tag = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0] ?? '';
    return shape.test(tag) && !reserved.includes(tag) ? tag : null;
  } catch {
    return null;
  }
}

/** True when `value` can be a language, written as it is kept. Whether the newsroom works in it is another question. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && canonicalLocale(value) === value;
}

/** The language alone, without script and region: where a variety follows the rules of its language. */
export function primaryOf(locale: Locale): string {
  return locale.split('-', 1)[0] ?? locale;
}

/** Scripts written from right to left. Asked of a list, because not every browser tells. */
const rightToLeftScripts: readonly string[] = ['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']; // prettier-ignore

const scripts = new Map<Locale, string>();

/** The script a language is written in, `Latn` when nothing is known of it. */
export function scriptOf(locale: Locale): string {
  const known = scripts.get(locale);
  if (known !== undefined) return known;
  let script = 'Latn';
  try {
    script = new Intl.Locale(locale).maximize().script ?? script;
  } catch {
    // No language at all.
  }
  // Asked for every block, of few languages; what people mistype must not gather here.
  if (scripts.size >= 200) scripts.clear();
  scripts.set(locale, script);
  return script;
}

/** True for languages whose names are spelt with the letters of French: they pass from one to the other as they are. */
export function isLatin(locale: Locale): boolean {
  return scriptOf(locale) === 'Latn';
}

/** Writing direction of a language, as the HTML `dir` attribute wants it. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return rightToLeftScripts.includes(scriptOf(locale)) ? 'rtl' : 'ltr';
}

/**
 * A language's name in itself, as it is shown in every language switcher; the tag where nobody knows one. A variety
 * is told by its region or script, in its own words where the runtime has them.
 */
export function localeName(locale: Locale): string {
  const name = languageNames.get(locale);
  if (name) return name;
  const [primary = '', ...rest] = locale.split('-');
  const language = languageNames.get(primary);
  if (!language) return localeNameIn(locale, locale);
  if (Intl.DisplayNames.supportedLocalesOf(primary).length === 0) return `${language} (${rest.join(', ')})`;
  const whole = localeNameIn(locale, locale);
  return whole.slice(0, 1).toLocaleUpperCase(primary) + whole.slice(1);
}

/** A language's name in another, as that language writes it in a sentence; the tag where nobody knows one. */
export function localeNameIn(locale: Locale, language: Locale): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
}

/** True for a language that has a name: the others are slips of the keyboard. */
export function isKnownLanguage(locale: Locale): boolean {
  const [primary = ''] = locale.split('-');
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary) !== undefined;
}
