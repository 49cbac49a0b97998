import { describe, expect, it } from 'vitest';
import { compareBlockFacts } from './compare-block-facts';

const compare = (source: string, target: string, locales: [string, string]) =>
  compareBlockFacts(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { locales: { source: locales[0], target: locales[1] } },
  );

describe('the language of a translation', () => {
  it('a short line left as it was is seen, a name or a figure is not accused', () => {
    expect(
      compare('Le port rouvre lundi', 'Le port rouvre lundi', ['fr', 'en']).map(({ code }) => code),
    ).toEqual(['left-untranslated']);
    expect(compare('Samir Kaddour', 'Samir Kaddour', ['fr', 'en'])).toEqual([]);
    expect(compare('14 000', '14,000', ['fr', 'en'])).toEqual([]);
  });

  it('a passage left among translated words is shown on both sides', () => {
    const source = 'Le maire a parlé. Les travaux de la grande salle commenceront bientôt malgré la pluie.';
    const target = 'The mayor spoke. Les travaux de la grande salle commenceront bientôt despite the rain.';
    const finding = compare(source, target, ['fr', 'en']).find(({ code }) => code === 'part-untranslated');
    const { start, end } = finding?.targetRange ?? { start: 0, end: 0 };
    expect(target.slice(start, end)).toBe('Les travaux de la grande salle commenceront bientôt');
    expect(finding?.severity).toBe('error');
  });

  it('Arabic left in a French text blocks', () => {
    const [finding] = compare(
      'عاد الهدوء إلى المدينة بعد أسبوع من المعارك',
      'عاد الهدوء إلى المدينة بعد أسبوع من المعارك',
      ['ar', 'fr'],
    );
    expect(finding).toMatchObject({ code: 'left-untranslated', severity: 'error' });
  });
});
