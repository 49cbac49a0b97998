import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { sampleContext, sampleListing, sampleStory } from '../pages/sample-page';
import { renderFeed } from './rss';
import { renderNewsSitemap, renderRobots, renderSitemapDay, renderSitemapIndex } from './sitemap';

const context = await sampleContext('fr');
const hostile = 'Prix & « taux » <b>]]></b> \u0007 \ud800 "fin"';

describe('the feed', () => {
  const story = { ...sampleStory({ headline: hostile, topics: ['Libye & Cie'] }) };
  const xml = renderFeed(context, [story]);

  it('is well-formed whatever a headline holds', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain('\u0007');
  });

  it('gives feed readers the whole story, its date, its author and an address that lasts', () => {
    const feed = parseRssFeed(xml);
    expect(feed).toMatchObject({ language: 'fr', link: 'https://paper.example/fr' });
    const item = feed.items?.[0];
    expect(item).toMatchObject({
      link: 'https://paper.example/fr/2026/11/23/une-treve',
      guid: { value: 'https://paper.example/fr/2026/11/23/une-treve', isPermaLink: true },
      pubDate: 'Mon, 23 Nov 2026 06:00:00 GMT',
      categories: [{ name: 'Libye & Cie' }],
    });
    expect(item?.title).toContain('<b>]]></b>');
    expect(item?.content?.encoded).toContain('Les ambulances sont passées');
    expect(item?.dc?.creators).toEqual(['Inès Rahmani']);
  });

  it('is a valid, empty channel before the first publication', () => {
    const empty = renderFeed(context, []);
    expect(XMLValidator.validate(empty)).toBe(true);
    expect(parseRssFeed(empty).items ?? []).toEqual([]);
  });
});

describe('the sitemap', () => {
  const { path, publishedAt, updatedAt } = sampleListing();
  const entry = { path, publishedAt, updatedAt, headline: hostile, locale: 'fr' as const };
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['url', 'sitemap'].includes(name),
  });

  it('points to a file per language and day, and to what is news', () => {
    const xml = renderSitemapIndex(context.site, ['fr'], [{ locale: 'fr', day: '2026-11-23' }]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parser.parse(xml).sitemapindex.sitemap).toEqual([
      { loc: 'https://paper.example/sitemap/fr/news.xml' },
      { loc: 'https://paper.example/sitemap/fr/2026-11-23.xml' },
    ]);
  });

  it('names the languages of a story only when there are several', () => {
    const french = { locale: 'fr', path } as const;
    const alone = renderSitemapDay(context.site, [{ ...entry, alternates: [french] }]);
    expect(alone).not.toContain('hreflang');
    const arabic = { locale: 'ar', path: '/ar/2026/11/23/هدنة' } as const;
    const both = renderSitemapDay(context.site, [{ ...entry, alternates: [french, arabic] }]);
    expect(XMLValidator.validate(both)).toBe(true);
    expect(both).toContain('hreflang="ar" href="https://paper.example/ar/2026/11/23/%D9%87');
  });

  it('carries the title and the date of news, safely', () => {
    const xml = renderNewsSitemap(context.site, [{ ...entry, alternates: [] }]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(parser.parse(xml).urlset.url[0]['news:news']).toMatchObject({
      'news:publication_date': '2026-11-23T06:00:00.000Z',
    });
  });
});

it('robots are shown the sitemap and kept out of the newsroom', () => {
  expect(renderRobots(context.site)).toContain('Sitemap: https://paper.example/sitemap.xml');
  expect(renderRobots(context.site)).toContain('Disallow: /desk');
});
