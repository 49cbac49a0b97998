import { describe, expect, it } from 'vitest';
import { compareFacts } from './compare-facts';

const compare = (source: string, target: string, locales: [string, string]) =>
  compareFacts([{ sourceBlockId: 's', targetBlockId: 't', source, target }], {
    locales: { source: locales[0], target: locales[1] },
  }).map(({ code, severity }) => `${severity} ${code}`);

const french =
  'Le port de Marseille a perdu 3,5 millions d’euros en 2024, a déclaré Inès Rahmani mardi 5 novembre à 16h00. Deux personnes n’ont pas été blessées.';

describe('a faithful translation into a language we know no words of is accused of nothing', () => {
  it.each([
    [
      'pt',
      'O porto de Marselha perdeu 3,5 milhões de euros em 2024, declarou Inès Rahmani na terça-feira, 5 de novembro, às 16h. Duas pessoas não ficaram feridas.',
    ],
    [
      'pt-BR',
      'O porto de Marselha perdeu 3,5 milhões de euros em 2024, disse Inès Rahmani na terça, 5 de novembro, às 16h00. Duas pessoas não se feriram.',
    ],
    [
      'de',
      'Der Hafen von Marseille hat 2024 3,5 Millionen Euro verloren, erklärte Inès Rahmani am Dienstag, den 5. November, um 16 Uhr. Zwei Personen wurden nicht verletzt.',
    ],
    [
      'fa',
      'اینس رحمانی سه‌شنبه ۵ نوامبر ساعت ۱۶:۰۰ اعلام کرد که بندر مارسی در سال ۲۰۲۴، ۳٫۵ میلیون یورو زیان کرده است. دو نفر آسیب ندیدند.',
    ],
    [
      'he',
      'נמל מרסיי הפסיד 3.5 מיליון אירו בשנת 2024, הצהירה אינס רחמני ביום שלישי, 5 בנובמבר, בשעה 16:00. שני אנשים לא נפצעו.',
    ],
    [
      'ru',
      'Порт Марселя потерял 3,5 миллиона евро в 2024 году, заявила Инес Рахмани во вторник, 5 ноября, в 16:00. Два человека не пострадали.',
    ],
    ['zh', '伊内斯·拉赫马尼于11月5日星期二16:00表示,马赛港在2024年损失了350万欧元。两人没有受伤。'],
  ])('%s', (locale, target) => {
    expect(compare(french, target, ['fr', locale]).filter((finding) => finding.startsWith('error'))).toEqual(
      [],
    );
    expect(compare(target, french, [locale, 'fr']).filter((finding) => finding.startsWith('error'))).toEqual(
      [],
    );
  });
});

describe('what every language shares is compared all the same', () => {
  const target =
    'O porto de Marselha perdeu 3,5 milhões de euros em 2023, declarou Fatima Benali na terça-feira, 5 de dezembro, às 16h.';

  it('a year, a name and a month that became another', () => {
    const findings = compare(french, target, ['fr', 'pt']);
    expect(findings).toContain('error number-missing');
    expect(findings).toContain('warning name-missing');
    expect(findings).toContain('warning month-changed');
  });

  it('a figure in the digits of its own script', () => {
    expect(compare('Il y a 4 512 inscrits.', '४५१३ लोगों ने पंजीकरण कराया है।', ['fr', 'hi'])).toContain(
      'error number-missing',
    );
    expect(compare('Il y a 4 512 inscrits.', '४५१२ लोगों ने पंजीकरण कराया है।', ['fr', 'hi'])).toEqual([]);
  });

  it('a text left in its source’s language or written in another script', () => {
    expect(compare(french, french, ['fr', 'pt'])).toEqual(['error left-untranslated']);
    expect(compare(french, french, ['fr', 'he'])).toEqual(['error left-untranslated']);
    expect(
      compare('Двое пострадавших доставлены в больницу города на рассвете.', french, ['ru', 'he']),
    ).toEqual(['error wrong-language']);
  });
});

it('a variety is read as its language: no denial is lost between Spanish and Mexican Spanish', () => {
  const said = [
    'El puente no se abrirá mañana para los camiones.',
    'Le pont sera ouvert demain aux camions.',
  ];
  expect(compare(said[0] ?? '', said[1] ?? '', ['es-MX', 'fr'])).toContain('warning negation-missing');
});
