import type { Locale } from '../vocabulary/locale';

/**
 * The language among `locales` that a file means by "fr", "fr-FR" or "FR_ca": the very one, else the first of the
 * same name. Null when there is none.
 */
export function localeOfTag(tag: string | undefined, locales: readonly Locale[]): Locale | null {
  const wanted = (tag ?? '').trim().replaceAll('_', '-').toLowerCase();
  const primaryOf = (name: string) => name.toLowerCase().split('-')[0];
  return (
    locales.find((locale) => locale.toLowerCase() === wanted) ??
    locales.find((locale) => primaryOf(locale) === primaryOf(wanted)) ??
    null
  );
}
