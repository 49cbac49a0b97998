import { describe, expect, it } from 'vitest';
import { compareNumbers } from './compare-numbers';

const compare = (source: string, target: string, locales: [string, string]) =>
  compareNumbers(
    { sourceBlockId: 'a', targetBlockId: 'b', source, target },
    { source: locales[0], target: locales[1] },
  );
const told = (...given: Parameters<typeof compare>) =>
  compare(...given).map(({ code, severity }) => `${severity} ${code}`);

describe('numbers that say the same are left alone', () => {
  it.each([
    ['fr', 'en', 'Il faut deux à trois millions d’euros.', 'It takes two million to three million euros.'],
    ['fr', 'en', 'Une quarantaine de bateaux ont coulé.', 'Some four dozen boats sank.'],
    [
      'en',
      'es',
      'Both ships carried 24 hours of fuel.',
      'Los dos barcos llevaban combustible para 24 horas.',
    ],
    ['en', 'ar', 'It stayed two days and met fifteen envoys.', 'بقي يومين والتقى خمسة عشر مبعوثا.'],
    ['en', 'ar', 'In the nineteenth century, 300 families came.', 'في القرن التاسع عشر جاءت ثلاثمائة عائلة.'],
    ['fr', 'es', 'Des centaines de milliers de pages.', 'Cientos de miles de páginas.'],
    [
      'en',
      'fr',
      'The driver, aged 54, earned $2,000.',
      'Le conducteur, âgé de 54 ans, gagnait 2 000 dollars.',
    ],
    ['fr', 'en', 'Le trou numéro dix-huit est le dix-huitième.', 'Hole number eighteen is the eighteenth.'],
    ['fr', 'en', 'Un livre sur trois est prêté.', 'One book in three is lent.'],
    ['es', 'fr', 'El 40 por ciento votó.', 'Quarante pour cent ont voté.'],
    // A word that every object of JavaScript knows is no scale.
    ['en', 'es', 'A $5 constructor fee is due.', 'Se debe la tasa constructor de $5.'],
  ])('%s -> %s: %s', (source, target, from, into) => {
    expect(told(from, into, [source, target])).toEqual([]);
  });
});

describe('a wrong number or unit never reaches readers unseen', () => {
  it.each([
    ['fr', 'en', 'Le pont mesure 120 mètres.', 'The bridge is 120 feet long.', 'error unit-changed'],
    ['fr', 'en', 'Elle a payé 300 euros.', 'She paid 300 dollars.', 'error unit-changed'],
    ['en', 'fr', 'It rose by 12%.', 'Cela a augmenté de 12 km.', 'warning unit-changed'],
    ['en', 'ar', 'It lasted 12 days.', 'استمر 12 شهرا.', 'error unit-changed'],
    ['en', 'es', 'It lasted three weeks.', 'Duró tres años.', 'warning unit-changed'],
    ['fr', 'es', 'Des milliers de lettres.', 'Millones de cartas.', 'warning number-added'],
    ['en', 'ar', 'Seven ministers resigned.', 'استقال تسعة وزراء.', 'warning number-word-missing'],
    ['fr', 'ar', 'Le budget est de 3 millions.', 'الميزانية 3 مليارات.', 'error number-missing'],
    ['en', 'fr', 'Forty people left.', 'Cinquante personnes sont parties.', 'warning number-added'],
    ['en', 'fr', 'It took 240 hours.', 'Cela a pris 24 heures.', 'error number-missing'],
  ])('%s -> %s: %s', (source, target, from, into, finding) => {
    expect(told(from, into, [source, target])).toContain(finding);
  });

  it('a measure in the reader’s units is only worth a look, with both figures', () => {
    const found = compare('La ville est à 100 km.', 'The town is 62 miles away.', ['fr', 'en']);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      code: 'unit-converted',
      severity: 'warning',
      sourceValue: '100',
      targetValue: '62',
    });
    expect(told('La ville est à 100 km.', 'The town is 90 miles away.', ['fr', 'en'])).toContain(
      'error number-missing',
    );
  });

  it('points at the unit, for that is what is wrong', () => {
    const target = 'She paid 300 dollars.';
    const [finding] = compare('Elle a payé 300 euros.', target, ['fr', 'en']);
    expect(finding).toMatchObject({ sourceValue: '300 euros', targetValue: '300 dollars' });
    expect(target.slice(finding?.targetRange?.start, finding?.targetRange?.end)).toBe('300 dollars');
  });
});
