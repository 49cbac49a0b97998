import { describe, expect, it } from 'vitest';
import { diffWords } from './diff-words';

const shown = (before: string, after: string, locale = 'fr') =>
  diffWords(before, after, locale)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

describe('what became of a text', () => {
  it('shows the one word that changed', () => {
    expect(shown('Le bilan est de 12 morts.', 'Le bilan est de 15 morts.')).toBe(
      'Le bilan est de [-12][+15] morts.',
    );
  });

  it('shows neighbouring changes as one', () => {
    expect(shown('deux morts graves hier', 'trois blessés légers hier')).toBe(
      '[-deux morts graves][+trois blessés légers] hier',
    );
  });

  it('shows what was put in and what was taken out', () => {
    expect(shown('Un pont rouvre.', 'Un vieux pont rouvre enfin.')).toBe('Un [+vieux ]pont rouvre[+ enfin].');
    expect(shown('Un vieux pont rouvre.', 'Un pont.')).toBe('Un [-vieux ]pont[- rouvre].');
  });

  it('parts Arabic into words too', () => {
    expect(shown('أعيد فتح الجسر القديم', 'أعيد فتح الجسر الجديد', 'ar')).toBe(
      'أعيد فتح الجسر [-القديم][+الجديد]',
    );
  });

  it('says nothing changed when nothing did, and knows texts that came or went', () => {
    expect(diffWords('Même.', 'Même.', 'fr')).toEqual([{ kind: 'same', text: 'Même.' }]);
    expect(diffWords('', '', 'fr')).toEqual([]);
    expect(shown('', 'Neuf.')).toBe('[+Neuf.]');
    expect(shown('Parti.', '')).toBe('[-Parti.]');
  });

  it.each([
    ['un deux trois quatre', 'deux un quatre trois cinq'],
    ['a b c d e f', 'f e d c b a'],
    ['Le 16 h 00, à Tripoli : « non ».', 'À 16 heures, « oui » à Tripoli.'],
  ])('loses no word of either text: %s', (before, after) => {
    const changes = diffWords(before, after, 'fr');
    const join = (left: string) =>
      changes
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect(join('added')).toBe(before);
    expect(join('removed')).toBe(after);
  });

  it('gives up on texts that nobody would read a diff of, and still loses nothing', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, index) => `b${index}`).join(' ');
    expect(diffWords(before, after, 'fr').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
