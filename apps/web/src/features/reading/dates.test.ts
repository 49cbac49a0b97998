import { expect, it } from 'vitest';
import { formatAge, formatReadingTime, formatTime, joinNames } from './dates';

const at = new Date('2026-11-23T04:07:00Z');

it('prints a moment as each language writes it, in the paper’s time', () => {
  expect(formatTime(at, 'moment', 'fr', 'Europe/Paris')).toBe('23 novembre 2026 à 5\u00a0h\u00a007 UTC+1');
  expect(formatTime(at, 'moment', 'en', 'Europe/Paris')).toBe('23 November 2026 at 05:07 CET');
  expect(formatTime(at, 'day', 'es', 'Europe/Paris')).toBe('23 de noviembre de 2026');
});

it('sets Arabic in Arabic numerals', () => {
  expect(formatTime(at, 'day', 'ar', 'Africa/Algiers')).toBe('٢٣ نوفمبر ٢٠٢٦');
  expect(formatReadingTime(3_000, 'ar')).toMatch(/^[٠-٩]+ دقيقة$/);
});

it('gives the hour today, the day before, and the year when it was another', () => {
  const now = new Date('2026-11-23T20:00:00Z');
  expect(formatAge(at, now, 'fr', 'Europe/Paris')).toBe('5\u00a0h\u00a007');
  expect(formatAge(new Date('2026-11-20T10:00:00Z'), now, 'fr', 'Europe/Paris')).toBe('20 novembre');
  expect(formatAge(new Date('2025-11-20T10:00:00Z'), now, 'fr', 'Europe/Paris')).toBe('20 novembre 2025');
});

it('keeps a Latin name whole inside an Arabic line', () => {
  expect(joinNames(['Lyès Benali', 'سلمى بنور'], 'ar')).toBe('\u2068Lyès Benali\u2069 وسلمى بنور');
  expect(joinNames(['Inès', 'Paul'], 'fr')).toBe('Inès et Paul');
});
