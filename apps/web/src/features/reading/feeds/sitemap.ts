import type { SitemapDay, SitemapEntry } from '@marbre/api/reading/open-reading';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { absolute, type Site } from '../site';
import { element, textElement, xmlDocument } from './xml';

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/** The index: a news sitemap per language, then a file per language and day. */
export function renderSitemapIndex(
  site: Site,
  locales: readonly Locale[],
  days: readonly SitemapDay[],
): string {
  const paths = [
    ...locales.map((locale) => `/sitemap/${locale}/news.xml`),
    ...days.map(({ locale, day }) => `/sitemap/${locale}/${day}.xml`),
  ];
  const children = paths.map((path) => element('sitemap', [textElement('loc', absolute(site, path))]));
  return xmlDocument(element('sitemapindex', children, { xmlns: sitemapNamespace }));
}

/** One day of one language, each story with its other languages. */
export function renderSitemapDay(site: Site, entries: readonly SitemapEntry[]): string {
  const urls = entries.map((entry) =>
    element('url', [
      textElement('loc', absolute(site, entry.path)),
      textElement('lastmod', entry.updatedAt.toISOString()),
      ...(entry.alternates.length > 1
        ? entry.alternates.map((alternate) => alternateLink(site, alternate))
        : []),
    ]),
  );
  return xmlDocument(element('urlset', urls, { xmlns: sitemapNamespace, 'xmlns:xhtml': xhtmlNamespace }));
}

/** The last two days of one language: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
export function renderNewsSitemap(site: Site, entries: readonly SitemapEntry[]): string {
  const urls = entries.map((entry) =>
    element('url', [
      textElement('loc', absolute(site, entry.path)),
      element('news:news', [
        element('news:publication', [
          textElement('news:name', site.name),
          textElement('news:language', entry.locale),
        ]),
        textElement('news:publication_date', entry.publishedAt.toISOString()),
        textElement('news:title', entry.headline),
      ]),
    ]),
  );
  return xmlDocument(element('urlset', urls, { xmlns: sitemapNamespace, 'xmlns:news': newsNamespace }));
}

/** Where robots may go: everywhere but the newsroom. */
export function renderRobots(site: Site): string {
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /desk',
    '',
    `Sitemap: ${absolute(site, '/sitemap.xml')}`,
    '',
  ].join('\n');
}

function alternateLink(site: Site, { locale, path }: SitemapEntry['alternates'][number]): string {
  return element('xhtml:link', [], { rel: 'alternate', hreflang: locale, href: absolute(site, path) });
}
