import { describe, expect, it } from 'vitest';
import { compareBlockFacts } from './compare-block-facts';

const compare = (source: string, target: string) =>
  compareBlockFacts(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { locales: { source: 'fr', target: 'en' } },
  );

describe('quotations', () => {
  const source =
    '« Nous resterons jusqu’au bout », a promis Samir Kaddour. « Personne ne nous écoute plus », a répondu Yacine Ferhat.';

  it('with their speakers are left alone', () => {
    const target =
      '“We will stay until the end”, promised Samir Kaddour. “Nobody listens to us any more”, answered Yacine Ferhat.';
    expect(compare(source, target)).toEqual([]);
  });

  it.each([
    ['« Nous resterons ici jusqu’au bout de la nuit.', '"We will stay here until the end of the night.'],
    ['Nous resterons ici jusqu’au bout », a-t-elle dit.', 'We will stay here until the end," she said.'],
    ['Le mât de 12 pouces a cédé.', 'The 12" mast gave way to the wind and the rain.'],
  ])('may begin or end in another block, and inches are none: %s', (from, into) => {
    expect(compare(from, into).filter(({ code }) => code === 'quotation-count')).toEqual([]);
  });

  it('in another mouth are pointed out', () => {
    const target =
      '“We will stay until the end”, promised Yacine Ferhat. “Nobody listens to us any more”, answered Samir Kaddour.';
    expect(compare(source, target).map(({ code }) => code)).toContain('quotation-attribution');
  });

  it('turned into the paper’s own words are pointed out in the source', () => {
    const finding = compare(
      source,
      'They would stay until the end, promised Samir Kaddour. “Nobody listens to us any more”, answered Yacine Ferhat.',
    ).find(({ code }) => code === 'quotation-count');
    const { start, end } = finding?.sourceRange ?? { start: 0, end: 0 };
    expect(source.slice(start, end)).toBe('« Nous resterons jusqu’au bout »');
  });
});
