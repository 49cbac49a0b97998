import { expect, it } from 'vitest';
import { readRoute } from './route';

it.each([
  ['/', { kind: 'root' }],
  ['/fr', { kind: 'front', locale: 'fr' }],
  ['/ar/section/monde', { kind: 'section', locale: 'ar', slug: 'monde', after: null }],
  ['/fr/section/monde/abc', { kind: 'section', locale: 'fr', slug: 'monde', after: 'abc' }],
  ['/fr/2026/11/23/une-treve', { kind: 'story', locale: 'fr', path: '/fr/2026/11/23/une-treve' }],
  ['/ar/2026/11/23/%D9%87%D8%AF%D9%86%D8%A9', { kind: 'story', locale: 'ar', path: '/ar/2026/11/23/هدنة' }],
  ['/fr/2026/11/23/%E0%A4%A', { kind: 'missing', locale: 'fr' }],
  ['/es/feed.xml', { kind: 'feed', locale: 'es' }],
  ['/sitemap.xml', { kind: 'sitemap-index' }],
  ['/sitemap/fr/2026-11-23.xml', { kind: 'sitemap-day', locale: 'fr', day: '2026-11-23' }],
  ['/sitemap/fr/news.xml', { kind: 'news-sitemap', locale: 'fr' }],
  ['/sitemap/fr/2026-99-23.xml', null],
  ['/sitemap/fr/0000-01-01.xml', null],
  ['/fr/2026/11/23/une%00treve', { kind: 'missing', locale: 'fr' }],
  ['/fr/', { kind: 'moved', to: '/fr' }],
  ['/fr///', { kind: 'moved', to: '/fr' }],
  ['/fr/section/monde/', { kind: 'moved', to: '/fr/section/monde' }],
  ['/fr/nothing/here', { kind: 'missing', locale: 'fr' }],
  ['/desk', null],
  ['/api/auth/session', null],
  ['/french', null],
  ['//example.org/', null],
] as const)('%s is found or left to the newsroom', (path, route) => {
  expect(readRoute(path)).toEqual(route);
});

it('an address of nothing but slashes keeps no other reader waiting', () => {
  const started = performance.now();
  readRoute(`/fr/${'/'.repeat(200_000)}x/`);
  expect(performance.now() - started).toBeLessThan(1_000);
});
