import type { Locale } from '@marbre/story/vocabulary/locale';

/** What the paper is called, where it stands and whose clock it keeps. */
export interface Site {
  name: string;
  /** Scheme and host without a trailing slash; every absolute address is made with it. */
  origin: string;
  /** IANA name of the zone in which the paper prints its times. */
  timeZone: string;
  /** Language of a reader who asks for none of the paper's. */
  defaultLocale: Locale;
}

/** An absolute address of the site. Paths may hold letters of any script. */
export function absolute(site: Site, path: string): string {
  return site.origin + encodeURI(path);
}
