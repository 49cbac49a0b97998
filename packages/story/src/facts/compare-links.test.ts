import { describe, expect, it } from 'vitest';
import { compareFacts } from './compare-facts';
import { compareLinks } from './compare-links';
import type { LinkFact } from './fact';

const locales = { source: 'fr', target: 'en' };
const pair = { sourceBlockId: 'a', targetBlockId: 'b', source: 'Voir le port.', target: 'See the port.' };
const links = (...addresses: string[]) =>
  addresses.map((text): LinkFact => ({ kind: 'link', text, start: 8, end: 12 }));
const told = (source: string[], target: string[]) =>
  compareLinks({ ...pair, links: { source: links(...source), target: links(...target) } }, locales);
const codes = (source: string[], target: string[]) => told(source, target).map(({ code }) => code);

describe('links', () => {
  it('may lead to the page’s other language, not elsewhere', () => {
    expect(codes(['https://example.org/fr/port'], ['https://example.org/en/port/'])).toEqual([]);
    expect(codes(['https://fr.example.org/port'], ['https://en.example.org/port'])).toEqual([]);
    expect(codes(['https://example.org/port?lang=fr'], ['https://www.example.org/port'])).toEqual([]);
    expect(codes(['https://example.org/port'], ['https://example.net/port'])).toEqual([
      'link-missing',
      'link-added',
    ]);
    expect(compareLinks(pair, locales)).toEqual([]);
  });

  it('that are lost or led elsewhere are told once, with the address and the words they stand on', () => {
    expect(told(['https://example.org/a', 'https://example.org/a'], [])).toEqual([
      expect.objectContaining({
        code: 'link-missing',
        severity: 'warning',
        sourceValue: 'https://example.org/a',
        sourceRange: { start: 8, end: 12 },
      }),
    ]);
  });

  it('are compared with the rest of a story', () => {
    const lost = { ...pair, links: { source: links('https://example.org/a'), target: [] } };
    expect(compareFacts([lost], { locales }).map(({ code }) => code)).toEqual(['link-missing']);
  });
});
