import { describe, expect, it } from 'vitest';
import { collectTerms, maskTerms, unmaskTerms } from './protect-terms';

const story = [
  'Selma Prendre a rencontré Karim al-Jabri (MPL) à Alger. L’ONU et l’Onu approuvent.',
  'Prendre cite les États-Unis, la Croix Rouge et https://exemple.org/a?b=1. Al-Jabri refuse.',
];
const protection = {
  bylines: ['Nadia Courir'],
  terms: [{ source: 'Belle Étoile' }, { source: 'marbre', target: 'stone' }],
};

describe('what an engine must not translate', () => {
  const terms = collectTerms(story, 'fr', 'en', protection);
  const sources = terms.map((term) => term.source);

  it('keeps persons, their surnames, acronyms, addresses, bylines and agreed terms', () => {
    expect(sources).toEqual(
      expect.arrayContaining([
        'Selma Prendre',
        'Prendre',
        'Karim al-Jabri',
        'MPL',
        'https://exemple.org/a?b=1',
        'Nadia Courir',
        'Belle Étoile',
      ]),
    );
  });

  it('gives known acronyms and agreed terms their name in the target language', () => {
    expect(terms).toEqual(
      expect.arrayContaining([
        { source: 'ONU', target: 'UN' },
        { source: 'Onu', target: 'UN' },
        { source: 'marbre', target: 'stone' },
      ]),
    );
  });

  it('leaves countries, cities and institutions to the engine', () => {
    expect(sources).not.toEqual(expect.arrayContaining(['États-Unis']));
    expect(sources).not.toEqual(expect.arrayContaining(['Croix Rouge']));
    expect(sources).not.toEqual(expect.arrayContaining(['Alger']));
  });

  it('gives the text back unchanged when the engine changes nothing', () => {
    const same = collectTerms(story, 'fr', 'es', { bylines: [], terms: [] }).map((term) => ({
      ...term,
      target: term.source,
    }));
    for (const text of story) {
      const masked = maskTerms(text, same);
      expect(masked.text).not.toContain('Prendre');
      expect(unmaskTerms(masked.text, masked.terms)).toEqual({ text, lost: [] });
    }
  });

  it('finds its placeholders again in another case, and says which were lost', () => {
    const masked = maskTerms('Selma Prendre et le MPL', terms);
    const [first = '', second = ''] = masked.text.match(/Zqx\w\w/g) ?? [];
    expect(unmaskTerms(`the ${second.toUpperCase()} only`, masked.terms)).toEqual({
      text: 'the MPL only',
      lost: [{ source: 'Selma Prendre', target: 'Selma Prendre' }],
    });
    expect(unmaskTerms(`${first}’s`, masked.terms).text).toBe('Selma Prendre’s');
  });

  it('does not mask a name inside another word', () => {
    expect(maskTerms('Prendrement', [{ source: 'Prendre', target: 'Prendre' }]).terms).toEqual([]);
  });
});
