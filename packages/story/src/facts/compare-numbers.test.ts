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
    ['fr', 'en', 'Mille deux cents milliards d’euros de dette.', 'A debt of €1.2tn.'],
    ['es', 'fr', 'Cuesta tres billones cuatrocientos mil millones.', 'Cela coûte 3 400 milliards.'],
    ['fr', 'en', 'Deux virgule cinq millions de personnes.', '2.5 million people.'],
    ['en', 'fr', 'It grew by three point one four per cent.', 'La hausse est de 3,14 %.'],
    ['es', 'en', 'Subió dos coma cero cinco puntos.', 'It rose by 2.05 points.'],
    ['ar', 'fr', 'بلغت النسبة اثنين فاصلة خمسة.', 'Le taux est de 2,5.'],
    ['en', 'fr', 'At one point two men left.', 'À un moment, deux hommes sont partis.'],
    ['en', 'fr', 'Two and three make five.', 'Deux et trois font cinq.'],
    ['es', 'en', 'Bajó un veinticinco por ciento.', 'It fell by 25 per cent.'],
    ['es', 'fr', 'Están el cien por cien de los socios.', '100 % des membres sont là.'],
    ['ar', 'fr', 'أيدته مئة بالمئة واثنان وعشرون بالمئة.', '100 % et 22 % l’ont soutenu.'],
    [
      'en',
      'fr',
      'Some 10m people used 3bn litres.',
      'Quelque 10 millions de gens ont bu 3 milliards de litres.',
    ],
    ['en', 'fr', 'The 100m hurdles and a 30m pool.', 'Le 100 mètres haies et un bassin de 30 mètres.'],
    ['en', 'es', 'It drew 10k readers.', 'Atrajo a 10 000 lectores.'],
    ['fr', 'en', 'Le club vaut 15 M€, la ligue 3 Md€.', 'The club is worth €15m, the league €3bn.'],
    ['fr', 'en', 'Un contrat de 254 millions de $.', 'A $254 million contract.'],
    ['en', 'fr', 'It costs EUR 125 or USD 50m.', 'Cela coûte 125 euros ou 50 millions de dollars.'],
    ['fr', 'en', 'Le litre a pris 34 cents.', 'A litre is up 34 cents.'],
    [
      'en',
      'fr',
      'Two crore voters and 13 lakh shops.',
      '20 millions d’électeurs et 1,3 million de boutiques.',
    ],
    ['en', 'fr', 'A fund of 12,34,567 rupees.', 'Un fonds de 1 234 567 roupies.'],
    ['en', 'fr', 'The limit is .08.', 'La limite est de 0,08.'],
    ['fr', 'en', 'Il a quatre vingt dix neuf ans et demi.', 'He is 99½ years old.'],
    ['fr', 'es', 'Deux dizaines de bateaux.', 'Veinte barcos.'],
    ['en', 'ar', 'A debt of 2 trillion.', 'دين قدره 2 ترليون.'],
    ['en', 'fr', 'Talks end at half past eight.', 'Les discussions s’achèvent à 8 h 30.'],
    ['fr', 'en', 'Rendez-vous à neuf heures moins le quart.', 'They meet at 8:45.'],
    ['fr', 'en', 'La séance commence à neuf heures et demie.', 'The session opens at 9:30.'],
    ['fr', 'en', 'Ils arrivent en une heure et demie.', 'They arrive in an hour and a half.'],
    ['fr', 'en', 'À une heure et demie de route.', 'An hour and a half away by road.'],
    ['en', 'es', 'It began at twenty minutes to nine.', 'Empezó a las 8:40.'],
    ['es', 'en', 'Salen a las siete y media.', 'They leave at 7.30 p.m.'],
    ['ar', 'fr', 'يبدأ في الساعة الثانية عشرة والنصف.', 'Début à 12 h 30.'],
    [
      'fr',
      'en',
      'Les bureaux ferment à midi et rouvrent l’après-midi.',
      'Offices close at 12:00 and reopen later.',
    ],
    ['fr', 'en', 'Les bureaux ferment à midi.', 'Offices close at lunchtime.'],
    ['fr', 'es', 'Une ville du Midi.', 'Una ciudad del sur.'],
    [
      'en',
      'fr',
      'Five to ten people came past three shops.',
      'Cinq à dix personnes ont passé trois boutiques.',
    ],
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
    ['fr', 'en', 'Deux virgule cinq millions de gens.', '2.6 million people.', 'error number-added'],
    ['es', 'en', 'Bajó un veinticinco por ciento.', 'It fell by 26 per cent.', 'error number-added'],
    ['en', 'fr', 'It costs EUR 125.', 'Cela coûte 125 dollars.', 'error unit-changed'],
    ['en', 'fr', 'Some 10m people came.', 'Quelque 10 milliards de gens sont venus.', 'error number-missing'],
    ['ar', 'fr', 'أيده خمسة وعشرون بالمئة.', 'Il a 2 500 soutiens.', 'error number-added'],
    ['fr', 'en', 'Il arrive à minuit.', 'He arrives at noon.', 'error time-missing'],
    ['en', 'fr', 'Talks end at half past eight.', 'Les discussions s’achèvent à 8 h 15.', 'error time-added'],
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
