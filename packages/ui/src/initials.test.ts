import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['Inès Marchetti', 'IM'],
  ['Awa', 'A'],
  ['Jean-Luc de la Tour', 'JT'],
  ['ياسمين خوري', 'يخ'],
  ['Camille Rousset (vous)', 'CR'],
  ['\u2068Camille Rousset\u2069 (أنت)', 'CR'],
  ['', ''],
])('knows %s by %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
