import { expect, it } from 'vitest';
import { negotiateLocale } from './negotiate-locale';

const spanish = { 'accept-language': 'es-MX,es;q=0.9,en;q=0.5' };

it('opens the paper in the language chosen last time, before the browser’s own', () => {
  const headers = { ...spanish, cookie: 'theme=dark; marbre-reading-language=ar' };
  expect(negotiateLocale(headers, 'fr', ['fr', 'ar', 'es'])).toBe('ar');
});

it('does not send a reader to a language in which nothing was published', () => {
  expect(negotiateLocale(spanish, 'fr', ['fr', 'en'])).toBe('en');
  expect(negotiateLocale({ cookie: 'marbre-reading-language=ar' }, 'fr', ['fr'])).toBe('fr');
});

it('falls back on the paper’s language, or on what there is', () => {
  expect(negotiateLocale({ 'accept-language': 'de' }, 'es', ['fr', 'es'])).toBe('es');
  expect(negotiateLocale({}, 'es', ['ar'])).toBe('ar');
  expect(negotiateLocale({}, 'es', [])).toBe('es');
});
