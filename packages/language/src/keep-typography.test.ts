import { expect, it } from 'vitest';
import { keepTypography } from './keep-typography';

it.each([
  ['fr', 'en', 'Il dit « oui » : 3,5 % et 1 200 €, à 16h00.', 'Il dit “oui”: 3.5 % et 1,200 €, à 16:00.'],
  [
    'en',
    'fr',
    'Il dit "oui": 3.5% de 1,200; ça va?',
    'Il dit «\u00a0oui\u00a0»\u00a0: 3,5\u00a0% de 1\u202f200\u202f; ça va\u202f?',
  ],
  ['fr', 'es', 'Dit “oui” à 9 h 05, soit 12 500,25.', 'Dit «oui» à 9:05, soit 12.500,25.'],
  ['en', 'es', 'Version 1.2.3 of 14.04.2019, IP 10.0.0.1', 'Version 1.2.3 of 14.04.2019, IP 10.0.0.1'],
  ['fr', 'en', 'Le <1>«port»</1> ouvre à 16:30 <2/>ici', 'Le <1>“port”</1> ouvre à 16:30 <2/>ici'],
])('%s -> %s writes figures and quotation marks as readers expect: %s', (source, target, text, expected) => {
  expect(keepTypography(text, source, target)).toBe(expected);
});

it('typography never changes a value that is already in the target language’s form', () => {
  const once = keepTypography('1 200 et 3,5', 'fr', 'en');
  expect(keepTypography(once, 'en', 'en')).toBe(once);
});
