import { expect, it } from 'vitest';
import { isInterfaceLanguage, wordsFor } from './interface-language';

it('a page has our words in its language, in that of its variety, or in the paper’s own', () => {
  expect(wordsFor('ar')).toBe('ar');
  expect(wordsFor('es-MX', 'fr')).toBe('es');
  expect(wordsFor('pt', 'fr')).toBe('fr');
  expect(wordsFor('pt')).toBe('en');
});

it('no language a newsroom adds becomes one of the screens', () => {
  expect(isInterfaceLanguage('fr')).toBe(true);
  expect(isInterfaceLanguage('pt')).toBe(false);
  expect(isInterfaceLanguage(undefined)).toBe(false);
});
