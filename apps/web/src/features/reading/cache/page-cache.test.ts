import { beforeEach, describe, expect, it } from 'vitest';
import { PageCache } from './page-cache';
import { makeReady, type ReadyPage } from './ready-page';

let now: number;
let cache: PageCache;

beforeEach(() => {
  now = 1_000_000;
  cache = new PageCache({ maximumBytes: 1_000_000, now: () => now });
  cache.listening();
});

const page = (body: string, tags: { shows?: string[]; drawsFrom?: string[] } = {}): Promise<ReadyPage> =>
  makeReady({
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body,
    cacheControl: 'no-cache',
    headers: {},
    shows: tags.shows ?? [],
    drawsFrom: tags.drawsFrom ?? [],
  });

const text = (ready: ReadyPage | null | undefined) => ready?.variants.identity.body.toString();

describe('a page in memory', () => {
  it('is rendered once for a crowd that arrives together', async () => {
    let renderings = 0;
    const render = () => {
      renderings += 1;
      return page('one');
    };
    await Promise.all(Array.from({ length: 50 }, () => cache.get('/fr', render)));
    expect(renderings).toBe(1);
    expect(text(cache.fresh('/fr'))).toBe('one');
  });

  it('is never sent again once a story it shows was killed', async () => {
    await cache.get('/fr', () => page('with the story', { shows: ['story 1'] }));
    cache.drop(['story 1']);
    expect(cache.fresh('/fr')).toBeUndefined();
    await expect(cache.get('/fr', () => Promise.reject(new Error('database away')))).rejects.toThrow('away');
  });

  it('is rendered again when its story changes while it is being rendered', async () => {
    const versions = ['killed words', 'honest notice'];
    const result = await cache.get('/fr/story', async () => {
      const body = versions.shift() ?? '';
      if (versions.length === 1) cache.drop(['story 1']);
      return page(body, { shows: ['story 1'] });
    });
    expect(text(result)).toBe('honest notice');
    expect(text(cache.fresh('/fr/story'))).toBe('honest notice');
  });

  it('is not kept as missing when it is published while being looked for', async () => {
    const answers = [null, await page('published', { shows: ['/fr/story'] })];
    const result = await cache.get('/fr/story', () => {
      if (answers.length === 2) cache.drop(['/fr/story']);
      return Promise.resolve(answers.shift() ?? null);
    });
    expect(text(result)).toBe('published');
  });

  it('follows a growing list at most once a second', async () => {
    await cache.get('/fr', () => page('old list', { drawsFrom: ['locale fr'] }));
    now += 500;
    cache.renew(['locale fr']);
    expect(text(cache.fresh('/fr'))).toBe('old list');
    now += 500;
    expect(cache.fresh('/fr')).toBeUndefined();
    expect(text(await cache.get('/fr', () => page('new list')))).toBe('new list');
  });

  it('outlives a database that does not answer, when nothing was killed', async () => {
    await cache.get('/fr', () => page('last version'));
    now += 61_000;
    expect(text(await cache.get('/fr', () => Promise.reject(new Error('away'))))).toBe('last version');
  });

  it('is asked for anew within a second by a process that hears of no changes', async () => {
    await cache.get('/fr', () => page('before the gap'));
    now += 2_000;
    cache.deaf();
    expect(cache.fresh('/fr')).toBeUndefined();
    await cache.get('/fr', () => page('during the gap'));
    expect(text(cache.fresh('/fr'))).toBe('during the gap');
    now += 1_000;
    expect(cache.fresh('/fr')).toBeUndefined();
    await cache.get('/fr', () => page('still in the gap'));
    cache.listening();
    expect(cache.fresh('/fr')).toBeUndefined();
  });

  it('leaves when memory is full, and takes its tags along', async () => {
    const small = new PageCache({ maximumBytes: 30_000, now: () => now });
    small.listening();
    for (let index = 0; index < 20; index += 1) {
      await small.get(`/page-${index}`, () => page('x'.repeat(500), { shows: [`story ${index}`] }));
    }
    expect(small.bytes).toBeLessThanOrEqual(30_000);
    expect(small.pages).toBeLessThan(10);
    small.drop(Array.from({ length: 20 }, (_, index) => `story ${index}`));
    expect(small.pages).toBe(0);
  });
});
