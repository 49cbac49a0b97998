import { expect, it } from 'vitest';
import { formsOf, withWords, wordsIn } from './term-fields';

const locales = ['fr', 'en', 'ar', 'es'];

const forms = [
  { locale: 'fr' as const, text: 'trêve', status: 'preferred' as const },
  { locale: 'fr' as const, text: 'pause humanitaire', status: 'accepted' as const },
  { locale: 'en' as const, text: 'truce', status: 'preferred' as const },
  { locale: 'en' as const, text: 'armistice', status: 'forbidden' as const },
];

it('a term saved as it was opened is the same term', () => {
  expect(formsOf(wordsIn(forms), locales)).toEqual(forms);
});

it('words are taken apart at semicolons, Arabic ones too, and nothing is made of emptiness', () => {
  let words = withWords(wordsIn(forms), 'ar', 'preferred', ' هدنة ');
  words = withWords(words, 'ar', 'accepted', 'وقف القتال؛ تهدئة ;');
  words = withWords(words, 'ar', 'forbidden', '  ');
  expect(formsOf(words, locales).filter(({ locale }) => locale === 'ar')).toEqual([
    { locale: 'ar', text: 'هدنة', status: 'preferred' },
    { locale: 'ar', text: 'وقف القتال', status: 'accepted' },
    { locale: 'ar', text: 'تهدئة', status: 'accepted' },
  ]);
});
