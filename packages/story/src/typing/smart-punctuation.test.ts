import { describe, expect, it } from 'vitest';
import type { Locale } from '../vocabulary/locale';
import { smartInsertion } from './smart-punctuation';

/** Types a text key by key, as a person does. */
function type(keys: string, locale: Locale): string {
  let text = '';
  for (const key of keys) {
    const made = smartInsertion(text, key, locale);
    text = made ? text.slice(0, text.length - made.takesBefore) + made.insert : text + key;
  }
  return text;
}

describe('punctuation as it is typed', () => {
  it.each([
    ['"Rien ne bouge", dit-il.', '«\u00a0Rien ne bouge\u00a0», dit-il.'],
    ["l'heure d'été", 'l’heure d’été'],
    ['Vraiment ?', 'Vraiment\u202f?'],
    ['Vraiment?', 'Vraiment\u202f?'],
    ['Trois points : un', 'Trois points\u00a0: un'],
    ['12 % des voix', '12\u00a0% des voix'],
    ['à 16:00', 'à 16:00'],
    ['<<Oui>>', '«\u00a0Oui\u00a0»'],
    ['et puis...', 'et puis…'],
    ['un -- deux', 'un – deux'],
    ['un --- deux', 'un — deux'],
    ['porte-parole', 'porte-parole'],
    ['https://example.org/?a', 'https://example.org/?a'],
    ['Quoi ?!', 'Quoi\u202f?!'],
  ])('in French %s', (keys, text) => expect(type(keys, 'fr')).toBe(text));

  it.each([
    ['"We don\'t know," she said.', '“We don’t know,” she said.'],
    ["the 'quiet' years", 'the ‘quiet’ years'],
    ['Really?', 'Really?'],
  ])('in English %s', (keys, text) => expect(type(keys, 'en')).toBe(text));

  it.each([['"Sí", dijo.', '«Sí», dijo.']])('in Spanish %s', (keys, text) =>
    expect(type(keys, 'es')).toBe(text),
  );

  it.each([
    ['نعم, لا; متى?', 'نعم، لا؛ متى؟'],
    ['1,5', '1,5'],
    ['"نعم"', '«نعم»'],
    ['GNA, ONU', 'GNA, ONU'],
  ])('in Arabic %s', (keys, text) => expect(type(keys, 'ar')).toBe(text));
});
