import { limits } from '@marbre/story/vocabulary/limits';
import { describe, expect, it } from 'vitest';
import { slugField, slugFrom } from './slug';

describe('a slug made from a headline', () => {
  it.each([
    ['À Tripoli, l’aéroport repris dans la nuit', 'a-tripoli-l-aeroport-repris-dans-la-nuit'],
    ['¿Qué pasó en España?', 'que-paso-en-espana'],
    ['هُدنة إنسانيّة في طرابلس', 'هدنة-إنسانية-في-طرابلس'],
    ['लोगों ने पंजीकरण कराया', 'लोगों-ने-पंजीकरण-कराया'],
    ['Đà Nẵng mở lại cầu', 'đa-nang-mo-lai-cau'],
    ['!!!', 'sans-titre'],
  ])('%s', (headline, slug) => {
    expect(slugFrom(headline)).toBe(slug);
    expect(slugField.safeParse(slug).success).toBe(true);
  });

  it('is cut at a word and never longer than an address may be', () => {
    const slug = slugFrom('un mot puis un autre '.repeat(40));
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug.endsWith('-')).toBe(false);
    expect(slugFrom('x'.repeat(500)).length).toBeLessThanOrEqual(limits.slug);
    expect(slugFrom(`x${'𠀀'.repeat(60)}`).isWellFormed()).toBe(true);
  });

  it('refuses 300 characters, capitals, spaces and slashes typed by hand', () => {
    for (const slug of ['a'.repeat(300), 'Majuscule', 'deux mots', 'a/b', '-a', 'a--b', '']) {
      expect(slugField.safeParse(slug).success).toBe(false);
    }
  });
});
