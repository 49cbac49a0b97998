import { canonicalLocale, type Locale } from '@marbre/story/vocabulary/locale';
import { Complaint, listOf } from './command';

/** A language's tag as it is kept; complains when it can be none. Whether the newsroom works in it, commands ask. */
export function localeOf(code: string): Locale {
  const locale = canonicalLocale(code);
  if (locale) return locale;
  throw new Complaint(`"${code}" is not a language: use a tag such as fr or pt-BR.`);
}

/** Language codes separated by commas. */
export function localesOf(text: string | undefined): Locale[] {
  return listOf(text).map(localeOf);
}
