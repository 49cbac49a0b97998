import type { Locale } from '@marbre/story/vocabulary/locale';
import { negotiate } from '../../i18n/negotiate';
import { readingLocaleCookie } from './reading-cookies';

const cookiePattern = new RegExp(`(?:^|;\\s*)${readingLocaleCookie}=([A-Za-z0-9-]{2,16})(?:;|$)`);

/**
 * The language of a reader at the bare address: the one chosen before, else the browser's, else the
 * paper's; among those in which there is something to read.
 */
export function negotiateLocale(
  headers: { cookie?: string; 'accept-language'?: string },
  defaultLocale: Locale,
  published: readonly Locale[],
): Locale {
  const remembered = cookiePattern.exec(headers.cookie ?? '')?.[1];
  if (remembered && published.includes(remembered)) return remembered;
  const offered = published.includes(defaultLocale) || published.length === 0 ? [defaultLocale] : [];
  return negotiate(headers['accept-language'] ?? null, [...new Set([...offered, ...published])]);
}
