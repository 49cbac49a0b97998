import { describe, expect, it } from 'vitest';
import type { BlockPair } from '../facts/block-pair';
import { compareTerms } from './compare-terms';
import type { TermForm, TermPair } from './term';
import { termsInStory } from './terms-in-story';

const words = (...texts: string[]): TermForm[] =>
  texts.map((text) => {
    const [, mark, word = ''] = /^([=!]?)(.*)$/.exec(text) ?? [];
    return { text: word, status: mark === '!' ? 'forbidden' : mark === '=' ? 'accepted' : 'preferred' };
  });

const term = (source: TermForm[], target: TermForm[], isUntranslatable = false): TermPair => ({
  termId: `${source[0]?.text}`,
  partOfSpeech: null,
  isUntranslatable,
  source,
  target,
});

const block = (source: string, target: string): BlockPair => ({
  sourceBlockId: 's',
  targetBlockId: 't',
  source,
  target,
});

const frToEn = { source: 'fr', target: 'en' };
const truce = term(words('trêve', '=pause humanitaire'), words('truce', '=pause in fighting', '!armistice'));
const force = term(words('force libyenne'), words('Libyan force'));
const haftar = term(words('Khalifa Haftar'), words('Khalifa Haftar'), true);

const said = (source: string, target: string, terms = [truce, force, haftar]) =>
  compareTerms([block(source, target)], terms, frToEn);

describe('what the termbase says about a translation', () => {
  it('agreed words in any form satisfy it', () => {
    expect(said('Des trêves avec les forces libyennes', 'Truces with Libyan forces')).toEqual([]);
    expect(said('La pause humanitaire tient', 'The pause in fighting holds')).toEqual([]);
  });

  it('words that are missing are named, with the place that asks for them', () => {
    expect(said('Les trêves tiennent', 'The lulls hold')).toMatchObject([
      {
        code: 'term-missing',
        severity: 'warning',
        sourceValue: 'trêves',
        sourceRange: { start: 4, end: 10 },
        targetValue: 'truce',
      },
    ]);
  });

  it('a forbidden word is shown where it stands, and nothing is said to be missing besides', () => {
    const [finding, ...more] = said('La trêve tient', 'The armistices hold');
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'term-forbidden',
      severity: 'warning',
      sourceValue: 'trêve',
      targetValue: 'armistices',
      targetRange: { start: 4, end: 14 },
    });
  });

  it('a word forbidden for one concept may be right for another', () => {
    expect(said('L’armistice de 1918', 'The armistice of 1918')).toEqual([]);
  });

  it('a name not to be translated that came through changed is an error', () => {
    expect(said('Khalifa Haftar attend', 'Khalifa Hafter waits')).toMatchObject([
      { code: 'protected-name-missing', severity: 'error', sourceValue: 'Khalifa Haftar' },
    ]);
    expect(said('Khalifa Haftar attend', 'Khalifa Haftar’s men wait')).toEqual([]);
  });

  it('a name with nothing agreed in another script is left to a person’s eye', () => {
    const toArabic = { source: 'fr', target: 'ar' };
    const name = term(words('Khalifa Haftar'), [], true);
    const agreed = term(words('Khalifa Haftar'), words('خليفة حفتر'), true);
    const pair = block('Khalifa Haftar attend', 'ينتظر المشير');
    expect(compareTerms([pair], [name], toArabic)).toEqual([]);
    expect(compareTerms([pair], [agreed], toArabic)).toMatchObject([{ code: 'protected-name-missing' }]);
    expect(compareTerms([block(pair.source, 'وخليفة حفتر ينتظر')], [agreed], toArabic)).toEqual([]);
  });

  it('a term is spoken of once for a block, and not at all for a block without words', () => {
    expect(said('La trêve, la trêve, la trêve', 'A lull')).toHaveLength(1);
    expect(said('La trêve', ' ')).toEqual([]);
  });

  it('nothing is asked where nothing is agreed', () => {
    expect(said('La trêve', 'A lull', [term(words('trêve'), [])])).toEqual([]);
    expect(said('La trêve', 'A lull', [term(words('trêve'), words('!armistice'))])).toEqual([]);
  });
});

it('engines are given what a story says letter for letter, and advice for the rest', () => {
  const story = ['Khalifa Haftar accepte la trêve.', 'Les forces libyennes avancent.'];
  expect(termsInStory([truce, force, haftar], story, frToEn)).toEqual({
    exact: [{ source: 'Khalifa Haftar' }, { source: 'trêve', target: 'truce' }],
    glossary: [
      { source: 'Khalifa Haftar' },
      { source: 'trêve', target: 'truce' },
      { source: 'force libyenne', target: 'Libyan force' },
    ],
  });
});

it('an acronym becomes the acronym of the other language, not the words it stands for', () => {
  const health: TermPair = {
    termId: 'health',
    partOfSpeech: 'name',
    isUntranslatable: false,
    source: [
      { text: 'Organisation mondiale de la santé', status: 'preferred' },
      { text: 'OMS', status: 'accepted' },
    ],
    target: [
      { text: 'World Health Organization', status: 'preferred' },
      { text: 'WHO', status: 'accepted' },
    ],
  };
  const { exact } = termsInStory([health], ['L’OMS envoie du matériel.'], { source: 'fr' });
  expect(exact).toEqual([{ source: 'OMS', target: 'WHO' }]);
});
