import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  changeLaidStory,
  layPublishedStory,
  laySections,
  withdrawLaidStory,
} from '../support/lay-published-story';
import { type StartedProcess, startReaderProcess } from '../support/start-reader-process';
import { openTestDatabase, type TestDatabase } from '../support/test-database';

/** What a reader may wait for a publication, a correction or a kill; milliseconds. */
const patience = { timeout: 2_000, interval: 25 };

let paper: TestDatabase;
let readers: StartedProcess[];

beforeAll(async () => {
  paper = await openTestDatabase();
  await laySections(paper.database);
  readers = await Promise.all([startReaderProcess(paper.url), startReaderProcess(paper.url)]);
});

afterAll(async () => {
  await Promise.all(readers?.map((reader) => reader.stop()) ?? []);
  await paper?.close();
});

const get = (path: string, headers: Record<string, string> = {}, reader = readers[0]) =>
  fetch(`${reader?.origin}${path}`, { headers, redirect: 'manual' });

const textOf = async (path: string, reader = readers[0]) => (await get(path, {}, reader)).text();

/** Waits until every process answers as expected, or fails after a reader's patience. */
const everywhere = (path: string, check: (html: string, status: number) => void) =>
  Promise.all(
    readers.map((reader) =>
      vi.waitFor(async () => {
        const response = await get(path, {}, reader);
        check(await response.text(), response.status);
      }, patience),
    ),
  );

describe('an address nobody published', () => {
  it.each([
    '/fr/2026/11/23/une%00treve',
    '/fr/2026/11/23/%ED%A0%80',
    '/fr/2026/11/23/x%0d%0aSet-Cookie:a=b',
    '/fr/section/monde%00',
    `/fr/section/monde/zzzzzzzzzz-${'0'.repeat(32)}`,
    '/sitemap/fr/9999-12-31.xml',
    '/_reader/..%2f..%2f..%2fpackage.json',
    '/_reader/../../package.json',
  ])('%s is missing, and troubles nobody', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('publishing', () => {
  it('shows a new story in every process, on its page, the front, its section, the feed and the sitemap', async () => {
    await Promise.all(
      ['/fr', '/fr/section/monde', '/fr/feed.xml'].flatMap((path) => readers.map((r) => textOf(path, r))),
    );
    const headline = 'Le pont rouvre au petit matin';
    const { path } = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'monde',
      slug: 'pont',
      headline,
    });
    const day = new Date().toISOString().slice(0, 10);
    await everywhere(path, (html, status) => {
      expect(status).toBe(200);
      expect(html).toContain(headline);
    });
    for (const list of ['/fr', '/fr/section/monde', '/fr/feed.xml', '/sitemap/fr/news.xml']) {
      await everywhere(list, (html) => expect(html).toContain(headline));
    }
    await everywhere(`/sitemap/fr/${day}.xml`, (xml) => expect(xml).toContain(path));
    await everywhere('/sitemap.xml', (xml) => expect(xml).toContain(`/sitemap/fr/${day}.xml`));
  });

  it('replaces a missing page that somebody asked for a moment too early', async () => {
    const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
    expect((await get(`/fr/${day}/attendu`)).status).toBe(404);
    const laid = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'monde',
      slug: 'attendu',
      headline: 'Attendu depuis midi',
    });
    await everywhere(laid.path, (_html, status) => expect(status).toBe(200));
  });

  it('shows a correction in every process within two seconds', async () => {
    const laid = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'economie',
      slug: 'taux',
      headline: 'Le taux reste à 3 %',
    });
    await everywhere(laid.path, (html) => expect(html).toContain('3\u00a0%'));
    await changeLaidStory(paper.database, laid.editionId, {
      headline: 'Le taux reste à 3,25 %',
      corrections: [{ at: new Date().toISOString(), text: 'Nous avions écrit 3 %.' }],
    });
    await everywhere(laid.path, (html) => {
      expect(html).toContain('3,25');
      expect(html).toContain('Nous avions écrit');
    });
    await everywhere('/fr', (html) => expect(html).toContain('3,25'));
  });

  it('advertises another language as soon as it can be read, and not before', async () => {
    const french = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'culture',
      slug: 'cinema',
      headline: 'Le cinéma rouvre',
    });
    await everywhere(french.path, (html) => {
      expect(html).toContain('hrefLang="fr"');
      expect(html).not.toContain('hrefLang="ar"');
    });
    const arabic = await layPublishedStory(paper.database, {
      storyId: french.storyId,
      locale: 'ar',
      section: 'culture',
      slug: 'sinima',
      headline: 'السينما تفتح أبوابها',
      sourceLocale: 'fr',
    });
    await everywhere(french.path, (html) => expect(html).toContain(arabic.path));
    await everywhere(arabic.path, (html) => expect(html).toContain('lang="ar" dir="rtl"'));
  });
});

describe('a kill', () => {
  it('takes every word of a story from every place in every process within two seconds', async () => {
    const headline = 'Une nouvelle qui était fausse';
    const french = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'sciences',
      slug: 'fausse',
      headline,
      body: ['Un paragraphe que plus personne ne doit lire.'],
    });
    const english = await layPublishedStory(paper.database, {
      storyId: french.storyId,
      locale: 'en',
      section: 'sciences',
      slug: 'false',
      headline: 'News that was false',
    });
    const neighbour = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'sciences',
      slug: 'voisine',
      headline: 'Une voisine',
    });
    const day = new Date().toISOString().slice(0, 10);
    const lists = [
      '/fr',
      '/fr/section/sciences',
      '/fr/feed.xml',
      '/sitemap/fr/news.xml',
      `/sitemap/fr/${day}.xml`,
    ];
    for (const path of [...lists, neighbour.path]) {
      await everywhere(path, (html) => expect(html).toContain(french.path));
    }
    await everywhere(english.path, (html) => expect(html).toContain('hrefLang="fr"'));

    const killedAt = Date.now();
    await withdrawLaidStory(paper.database, french.storyId, 'La source s’est rétractée.');
    await Promise.all(
      [french, english].map(({ path }) =>
        everywhere(path, (html, status) => {
          expect(status).toBe(410);
          expect(html).not.toContain(headline);
          expect(html).not.toContain('plus personne ne doit lire');
          expect(html).not.toContain('hrefLang');
          expect(html).toContain('La source s’est rétractée.');
        }),
      ),
    );
    await Promise.all(
      [...lists, neighbour.path, '/fr/nothing'].map((path) =>
        everywhere(path, (html) => {
          expect(html).not.toContain(headline);
          expect(html).not.toContain(french.path);
        }),
      ),
    );
    expect(Date.now() - killedAt).toBeLessThan(2_000);
  });

  it('reaches a process whose listening connection was cut, too', async () => {
    const laid = await layPublishedStory(paper.database, {
      locale: 'fr',
      section: 'monde',
      slug: 'coupure',
      headline: 'Avant la coupure',
    });
    await everywhere(laid.path, (_html, status) => expect(status).toBe(200));
    await paper.database.$executeRaw`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'marbre listening%' and datname = current_database()`;
    await withdrawLaidStory(paper.database, laid.storyId, '');
    await everywhere(laid.path, (_html, status) => expect(status).toBe(410));
  });
});

describe('the page as it is sent', () => {
  it('is confirmed by its tag instead of being sent again, until it changes', async () => {
    const { path, editionId } = await layPublishedStory(paper.database, {
      locale: 'en',
      section: 'monde',
      slug: 'tagged',
      headline: 'Tagged',
    });
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=1, stale-while-revalidate=1',
    );
    const second = await get(path, { 'if-none-match': `"other", W/${etag}` });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    await changeLaidStory(paper.database, editionId, { headline: 'Tagged again' });
    await vi.waitFor(
      async () => expect((await get(path, { 'if-none-match': etag })).status).toBe(200),
      patience,
    );
  });

  it('comes compressed and with its policy, and a query makes no second copy of it', async () => {
    const response = await get('/fr?utm_source=somewhere', { 'accept-encoding': 'br' });
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toContain('<main id="main">');
  });

  it('refuses to be posted to, and answers HEAD without a body', async () => {
    const posted = await fetch(`${readers[0]?.origin}/fr`, { method: 'POST' });
    expect(posted.status).toBe(405);
    const head = await fetch(`${readers[0]?.origin}/fr`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1_000);
  });

  it('leads a first visitor to their language, and nobody to a language without stories', async () => {
    const spanish = await get('/', { 'accept-language': 'es, en;q=0.5' });
    expect([spanish.status, spanish.headers.get('location')]).toEqual([302, '/en']);
    expect(spanish.headers.get('vary')).toContain('Accept-Language');
    const returning = await get('/', { cookie: 'marbre-reading-language=ar' });
    expect(returning.headers.get('location')).toBe('/ar');
  });

  it('has files that never change under their name', async () => {
    const html = await textOf('/fr');
    const files = [...html.matchAll(/\/_reader\/[^"]+/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('cache-control')).toContain('immutable');
    }
    expect((await get('/_reader/reader.000000000000.css')).status).toBe(404);
  });

  it('gives machines well-formed feeds and sitemaps', async () => {
    for (const path of [
      '/fr/feed.xml',
      '/ar/feed.xml',
      '/es/feed.xml',
      '/sitemap.xml',
      '/sitemap/fr/news.xml',
    ]) {
      expect([path, XMLValidator.validate(await textOf(path))]).toEqual([path, true]);
    }
  });
});
