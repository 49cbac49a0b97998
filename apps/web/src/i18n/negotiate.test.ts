import { expect, it } from 'vitest';
import { negotiate } from './negotiate';

it('greets a visitor in the language their browser prefers', () => {
  expect(negotiate('es-MX,es;q=0.9,en;q=0.8')).toBe('es');
  expect(negotiate('de;q=1, ar;q=0.7, en;q=0.9')).toBe('en');
  expect(negotiate('en;q=0, ar')).toBe('ar');
});

it('finds a variety of the language asked for, the very one first', () => {
  expect(negotiate('pt', ['fr', 'pt-BR'])).toBe('pt-BR');
  expect(negotiate('pt-PT, pt;q=0.5', ['pt-BR', 'pt-PT'])).toBe('pt-PT');
});

it('speaks French to those who ask for nothing it knows', () => {
  expect(negotiate('de-CH')).toBe('fr');
  expect(negotiate(null)).toBe('fr');
});
