import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';

/** What an address of the public site asks for. */
export type ReaderRoute =
  | { kind: 'root' }
  | { kind: 'front'; locale: Locale }
  | { kind: 'section'; locale: Locale; slug: string; after: string | null }
  | { kind: 'story'; locale: Locale; path: string }
  | { kind: 'feed'; locale: Locale }
  | { kind: 'sitemap-index' }
  | { kind: 'sitemap-day'; locale: Locale; day: string }
  | { kind: 'news-sitemap'; locale: Locale }
  | { kind: 'robots' }
  | { kind: 'asset'; path: string }
  | { kind: 'preview'; pass: string }
  | { kind: 'missing'; locale: Locale }
  | { kind: 'moved'; to: string };

const storyRest = /^\d{4}\/\d{2}\/\d{2}\/[^/]+$/;
const sectionRest = /^section\/([^/]+)(?:\/([^/]+))?$/;
const sitemapRest = /^([A-Za-z0-9-]{2,16})\/(?:(news)|(\d{4}-\d{2}-\d{2}))\.xml$/;

/** The route of a path (no query), or null when the path is not the public site's. */
export function readRoute(pathname: string): ReaderRoute | null {
  if (pathname === '/') return { kind: 'root' };
  if (pathname === '/robots.txt') return { kind: 'robots' };
  if (pathname === '/sitemap.xml') return { kind: 'sitemap-index' };
  if (pathname === '/favicon.ico' || pathname.startsWith('/_reader/'))
    return { kind: 'asset', path: pathname };
  const [first = '', ...others] = pathname.slice(1).split('/');
  const rest = others.join('/');
  if (first === 'sitemap') return readSitemap(rest);
  if (first === 'preview') return { kind: 'preview', pass: rest };
  if (!isLocale(first)) return null;
  if (others.length > 0 && pathname.endsWith('/')) return { kind: 'moved', to: withoutLastSlashes(pathname) };
  return readLocaleRoute(first, rest);
}

/** Counted, not matched: a pattern would try every slash of a long address as the first of the last. */
function withoutLastSlashes(pathname: string): string {
  let end = pathname.length;
  while (pathname.endsWith('/', end)) end -= 1;
  return pathname.slice(0, end);
}

function readLocaleRoute(locale: Locale, rest: string): ReaderRoute {
  if (rest === '') return { kind: 'front', locale };
  if (rest === 'feed.xml') return { kind: 'feed', locale };
  if (storyRest.test(rest)) return readStory(locale, rest);
  const section = sectionRest.exec(rest);
  if (section?.[1]) return { kind: 'section', locale, slug: section[1], after: section[2] ?? null };
  return { kind: 'missing', locale };
}

function readStory(locale: Locale, rest: string): ReaderRoute {
  try {
    const path = `/${locale}/${decodeURIComponent(rest)}`;
    // No story's address has a control character in it, and the database takes no NUL to look for one.
    return /\p{Cc}/u.test(path) ? { kind: 'missing', locale } : { kind: 'story', locale, path };
  } catch {
    return { kind: 'missing', locale };
  }
}

function readSitemap(rest: string): ReaderRoute | null {
  const [, locale, news, day] = sitemapRest.exec(rest) ?? [];
  if (!isLocale(locale)) return null;
  if (news) return { kind: 'news-sitemap', locale };
  // Nothing was published before there were newspapers; the database has no year 0 to look in.
  const isDay = day !== undefined && day > '1600' && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  return isDay ? { kind: 'sitemap-day', locale, day } : null;
}
