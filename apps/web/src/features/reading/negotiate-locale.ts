import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';
import { negotiate } from '../../i18n/negotiate';
import { readingLocaleCookie } from './reading-cookies';

const cookiePattern = new RegExp(`(?:^|;\\s*)${readingLocaleCookie}=([a-z]{2})(?:;|$)`);

/** The language of a reader at the bare address: the one chosen before, else the browser's, else the paper's. */
export function negotiateLocale(
  headers: { cookie?: string; 'accept-language'?: string },
  defaultLocale: Locale,
): Locale {
  const remembered = cookiePattern.exec(headers.cookie ?? '')?.[1];
  if (isLocale(remembered)) return remembered;
  return headers['accept-language'] ? negotiate(headers['accept-language']) : defaultLocale;
}
