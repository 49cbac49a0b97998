import { isLocale, type Locale } from '../vocabulary/locale';

/** The newsroom's language that a file means by "fr", "fr-FR" or "FR_ca"; null for one it does not work in. */
export function localeOfTag(tag: string | undefined): Locale | null {
  const primary = (tag ?? '').toLowerCase().split(/[-_]/)[0];
  return isLocale(primary) ? primary : null;
}
