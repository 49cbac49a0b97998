import { expect, it } from 'vitest';
import { interfaceTagOf } from './interface-tag';

it('writes English dates as in Europe, unless the browser asks for American English first', () => {
  expect(interfaceTagOf('en', 'fr-FR,fr;q=0.9')).toBe('en-GB');
  expect(interfaceTagOf('en', null)).toBe('en-GB');
  expect(interfaceTagOf('en', 'en,en-US;q=0.8')).toBe('en-GB');
  expect(interfaceTagOf('en', 'en-IE, en-US;q=0.5')).toBe('en-GB');
  expect(interfaceTagOf('en', 'fr;q=0.9,en-US;q=0.8,en;q=0.7')).toBe('en-US');
  expect(interfaceTagOf('es', 'en-US')).toBe('es');
});
