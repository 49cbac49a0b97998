import { describe, expect, it } from 'vitest';
import {
  canonicalLocale,
  directionOf,
  firstLocales,
  isKnownLanguage,
  isLatin,
  isLocale,
  localeName,
} from './locale';

describe('what can be a language', () => {
  it.each([
    ['fr', 'fr'],
    ['PT-br', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
    [' fa ', 'fa'],
    ['ckb', 'ckb'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(canonicalLocale(typed)).toBe(kept);
  });

  it.each([
    '',
    'french',
    'f',
    'desk',
    'api',
    'fr-x-private',
    'de-1996',
    'fr-u-nu-arab',
    'en/..',
    'set-up',
    7,
    null,
  ])('%s is none: no address, file or column ever holds it', (typed) => {
    expect(isLocale(typed)).toBe(false);
  });

  it('a tag written another way than it is kept is not taken for the one that is', () => {
    expect(isLocale('pt-BR')).toBe(true);
    expect(isLocale('pt-br')).toBe(false);
  });

  it('a slip of the keyboard names no language', () => {
    expect(isKnownLanguage('pt-BR')).toBe(true);
    expect(isKnownLanguage('xx')).toBe(false);
  });
});

it('the languages a newsroom starts with keep their names', () => {
  expect(firstLocales.map(localeName)).toEqual(['Français', 'English', 'العربية', 'Español']);
});

it.each([
  ['pt', 'Português', 'ltr', true],
  ['pt-BR', 'Português (Brasil)', 'ltr', true],
  ['fa', 'فارسی', 'rtl', false],
  ['he', 'עברית', 'rtl', false],
  ['ks-Deva', 'कॉशुर (देवनागरी)', 'ltr', false],
  ['pa-Arab', 'پنجابی (عربی)', 'rtl', false],
  ['ru', 'Русский', 'ltr', false],
  ['qaa', 'qaa', 'ltr', true],
] as const)('%s is called %s and runs %s', (locale, name, direction, latin) => {
  expect(localeName(locale).toLowerCase()).toBe(name.toLowerCase());
  expect(directionOf(locale)).toBe(direction);
  expect(isLatin(locale)).toBe(latin);
});
