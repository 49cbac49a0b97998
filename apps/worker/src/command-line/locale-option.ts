import { isLocale, type Locale, locales } from '@marbre/story/vocabulary/locale';
import { Complaint, listOf } from './command';

/** A language code; complains, naming those there are, when it is none. */
export function localeOf(code: string): Locale {
  if (isLocale(code)) return code;
  throw new Complaint(`"${code}" is not a language of this newsroom: use ${locales.join(', ')}.`);
}

/** Language codes separated by commas. */
export function localesOf(text: string | undefined): Locale[] {
  return listOf(text).map(localeOf);
}
