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
    ['l\'"affaire" du port', 'l’«\u00a0affaire\u00a0» du port'],
    ['"Il a dit "oui" hier"', '«\u00a0Il a dit “oui” hier\u00a0»'],
    ['"C\'est l\'"affaire"."', '«\u00a0C’est l’“affaire”.\u00a0»'],
    ['« Rien »', '«\u00a0Rien\u00a0»'],
    ['Ce matin: rien, à 16:00', 'Ce matin\u00a0: rien, à 16:00'],
    ['12% et 30€', '12\u00a0% et 30\u00a0€'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
  ])('in French %s', (keys, text) => expect(type(keys, 'fr')).toBe(text));

  it.each([
    ['"We don\'t know," she said.', '“We don’t know,” she said.'],
    ["the 'quiet' years", 'the ‘quiet’ years'],
    ['Really?', 'Really?'],
    ["the '90s and '60 per cent'", 'the ’90s and ‘60 per cent’'],
    ["rock 'n' roll, give 'em hope", 'rock ’n’ roll, give ’em hope'],
    ['"the dogs\' bowl," "the dogs\'"', '“the dogs’ bowl,” “the dogs’”'],
  ])('in English %s', (keys, text) => expect(type(keys, 'en')).toBe(text));

  it.each([
    ['"Sí", dijo.', '«Sí», dijo.'],
    ['"Dijo "sí" ayer"', '«Dijo “sí” ayer»'],
  ])('in Spanish %s', (keys, text) => expect(type(keys, 'es')).toBe(text));

  it.each([
    ['نعم, لا; متى?', 'نعم، لا؛ متى؟'],
    ['1,5', '1,5'],
    ['"نعم"', '«نعم»'],
    ['"قال "نعم" أمس"', '«قال “نعم” أمس»'],
    ['GNA, ONU', 'GNA, ONU'],
  ])('in Arabic %s', (keys, text) => expect(type(keys, 'ar')).toBe(text));
});
