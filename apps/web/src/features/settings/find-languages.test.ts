import { expect, it } from 'vitest';
import { findLanguages } from './find-languages';

const found = (typed: string, present: string[] = ['fr', 'en']) =>
  findLanguages(typed, 'fr', present).map(({ locale }) => locale);

it('finds a language by what the administrator calls it, without its accents, or by its own name', () => {
  expect(found('port')[0]).toBe('pt');
  expect(found('PORTUGUÊS')).toEqual(['pt']);
  expect(found('hebreu')).toEqual(['he']);
  expect(found('فارسی')).toEqual(['fa']);
});

it('finds a variety by its tag, and offers nothing that is there already or that is none', () => {
  expect(found('pt-br')).toEqual(['pt-BR']);
  expect(found('francais')).toEqual([]);
  expect(found('xx')).toEqual([]);
  expect(found(' ')).toEqual([]);
});

it('offers a handful at a time', () => {
  expect(found('a').length).toBe(8);
});
