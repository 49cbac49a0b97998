import { describe, expect, it } from 'vitest';
import { compareBlockFacts } from './compare-block-facts';

const compare = (source: string, target: string, locales: [string, string]) =>
  compareBlockFacts(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { locales: { source: locales[0], target: locales[1] } },
  );

const french = [
  'Le conseil municipal a voté mardi la rénovation de la gare, un chantier de 14 millions d’euros.',
  'L’opposition dénonce une dépense inutile et demande un référendum aux habitants du quartier.',
  'Les travaux commenceront en septembre et dureront environ deux ans, selon la mairie.',
];
const english = [
  'On Tuesday the city council voted for the renovation of the station, a 14-million-euro project.',
  'The opposition denounces a useless expense and calls for a referendum among local residents.',
  'Work will begin in September and last about two years, according to the city hall.',
];
const arabic = [
  'صوّت المجلس البلدي يوم الثلاثاء على تجديد المحطة، وهو مشروع كلفته 14 مليون يورو.',
  'وتندد المعارضة بنفقات لا جدوى منها وتطالب بإجراء استفتاء بين سكان الحي.',
  'وستبدأ الأعمال في سبتمبر وتستمر نحو عامين بحسب البلدية.',
];

describe('sentences of a paragraph', () => {
  it('all there, whole or joined, are not called missing', () => {
    const text = (sentences: string[]) => sentences.join(' ');
    expect(compare(text(french), text(english), ['fr', 'en'])).toEqual([]);
    expect(compare(text(french), text(arabic), ['fr', 'ar'])).toEqual([]);
    const joined = `${english[0]?.slice(0, -1)}, while the opposition denounces a useless expense and calls for a referendum among local residents. ${english[2]}`;
    expect(compare(text(french), joined, ['fr', 'en'])).toEqual([]);
  });

  it.each([0, 1, 2])('one left out blocks and is shown in the source (%i)', (index) => {
    const rest = english.filter((_, at) => at !== index).join(' ');
    const finding = compare(french.join(' '), rest, ['fr', 'en']).find(
      ({ code }) => code === 'sentence-missing',
    );
    expect(finding?.severity).toBe('error');
    const { start, end } = finding?.sourceRange ?? { start: 0, end: 0 };
    expect(french.join(' ').slice(start, end)).toBe(french[index]);
  });

  it.each([0, 1, 2])('one left out between scripts is pointed out (%i)', (index) => {
    const rest = arabic.filter((_, at) => at !== index).join(' ');
    const finding = compare(french.join(' '), rest, ['fr', 'ar']).find(
      ({ code }) => code === 'sentence-missing',
    );
    const { start, end } = finding?.sourceRange ?? { start: 0, end: 0 };
    expect(french.join(' ').slice(start, end)).toBe(french[index]);
  });

  it('one made up blocks and is shown in the translation', () => {
    const invented = 'The mayor has already promised free parking to everyone who supports him.';
    const target = [english[0], invented, english[1], english[2]].join(' ');
    const finding = compare(french.join(' '), target, ['fr', 'en']).find(
      ({ code }) => code === 'sentence-added',
    );
    expect(finding).toMatchObject({ severity: 'error', targetValue: invented });
  });
});
