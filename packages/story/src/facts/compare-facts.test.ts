import { describe, expect, it } from 'vitest';
import { compareFacts } from './compare-facts';

function compare(
  source: string,
  target: string,
  locales: [string, string],
  more: Record<string, unknown> = {},
) {
  const pairs = [{ sourceBlockId: 'a', targetBlockId: 'b', source, target }];
  return compareFacts(pairs, { locales: { source: locales[0], target: locales[1] }, ...more });
}
const errors = (...given: Parameters<typeof compare>) =>
  compare(...given)
    .filter((finding) => finding.severity === 'error')
    .map((finding) => finding.code);

describe('a faithful translation is not accused', () => {
  it.each([
    [
      'fr',
      'en',
      'La trêve vaut de 16h00 à 18h00 (14h00 à 16h00 GMT).',
      'The truce holds from 4 p.m. to 6 p.m. (2 to 4 p.m. GMT).',
    ],
    [
      'fr',
      'es',
      'Le port a reçu 1 200 tonnes, soit 3,5 % du total.',
      'El puerto recibió 1.200 toneladas, es decir el 3,5 % del total.',
    ],
    [
      'fr',
      'en',
      'Deux millions de personnes, 3,5 milliards d’euros.',
      'Two million people, 3.5 billion euros.',
    ],
    [
      'en',
      'fr',
      'It cost $1.5 million in the 1960s.',
      'Cela a coûté 1,5 million de dollars dans les années 60.',
    ],
    ['en', 'es', 'About 2 billion people live there.', 'Allí viven unos 2000 millones de personas.'],
    [
      'fr',
      'ar',
      'Le 14 avril, 15 soldats et 3,5 % des civils sont partis.',
      'في ١٤ نيسان غادر ١٥ جنديا و٣٫٥٪ من المدنيين.',
    ],
    [
      'en',
      'ar',
      'Nearly 25 ships and 2 million tonnes arrived.',
      'وصلت خمس وعشرون سفينة تقريبا ومليونا طن أي 2 مليون طن.',
    ],
    ['fr', 'en', 'Au XVIe siècle, quatre-vingt-dix navires.', 'In the 16th century, ninety ships.'],
    ['en', 'fr', 'The U.S. and NATO met on Monday 3 May.', 'Les USA et l’OTAN se sont réunis lundi 3 mai.'],
  ])('%s -> %s: %s', (source, target, from, into) => {
    expect(errors(from, into, [source, target])).toEqual([]);
  });
});

describe('a wrong fact is found, with its place and both values', () => {
  it.each([
    [
      'Le bilan est de 15 morts au port de la ville.',
      'The toll is 51 dead in the port of the city.',
      'number-missing',
    ],
    [
      'Le budget atteint 3,5 milliards cette année.',
      'The budget reaches 3.5 million this year.',
      'number-missing',
    ],
    [
      'Le vote a lieu à 16h30 dans la salle du conseil.',
      'The vote takes place at 5:30 p.m. in the council room.',
      'time-missing',
    ],
    [
      'La réunion du 4 avril est reportée par la mairie.',
      'The meeting of 4 August is postponed by the city.',
      'month-changed',
    ],
    [
      'Le port ouvre mardi, selon les autorités de la ville.',
      'The port opens Thursday, according to the city.',
      'weekday-changed',
    ],
    [
      'Le port ouvre demain, selon les autorités de la ville.',
      'Le port ouvre demain, selon les autorités de la ville.',
      'left-untranslated',
    ],
    ['Le port ouvre demain, selon les autorités de la ville.', '', 'text-empty'],
    [
      'Le maire a parlé longuement devant les habitants du quartier.',
      'El alcalde habló largo rato ante los vecinos de la zona y no dijo nada más.',
      'wrong-language',
    ],
  ])('%s -> %s', (from, into, code) => {
    expect(errors(from, into, ['fr', 'en'])).toContain(code);
  });

  it('points at the words in both texts', () => {
    const finding = compare('Réunion du 4 avril ici.', 'Meeting of 4 August here.', ['fr', 'en']).find(
      ({ code }) => code === 'month-changed',
    );
    expect(finding).toMatchObject({
      sourceValue: 'avril',
      targetValue: 'August',
      sourceBlockId: 'a',
      targetBlockId: 'b',
      sourceRange: { start: 13, end: 18 },
    });
  });

  it('a byline that is gone blocks, wherever in the story it was', () => {
    expect(errors('Salma Idir', 'Salma Says', ['fr', 'en'], { bylines: ['Salma Idir'] })).toEqual([
      'byline-missing',
    ]);
  });

  it('a name agreed as untouchable blocks when it was translated', () => {
    expect(
      errors('Le navire Belle Étoile est au port.', 'The ship Beautiful Star is in port.', ['fr', 'en'], {
        protectedNames: ['Belle Étoile'],
      }),
    ).toEqual(['protected-name-missing']);
  });

  it('a person who vanished is pointed out', () => {
    const codes = compare('Selon Amina Belkacem, le port rouvre.', 'According to her, the port reopens.', [
      'fr',
      'en',
    ]).map(({ code }) => code);
    expect(codes).toContain('name-missing');
  });
});
