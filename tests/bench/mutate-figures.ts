import { type Mutation, pick, replaceAt, swapWord } from './mutation';

type Mutator = (text: string, locale: string, chance: () => number) => Mutation | null;

const digits = '0123456789';

/** One figure of a number becomes another, or the number gains a nought. */
export const changeFigure: Mutator = (text, _locale, chance) => {
  const number = pick([...text.matchAll(/[\d٠-٩]+(?:[.,٫٬\u00a0\u202f][\d٠-٩]+)*/gu)], chance);
  if (!number) return null;
  const end = number.index + number[0].length;
  const isArabicIndic = /[٠-٩]/.test(number[0]);
  const write = (digit: string) => (isArabicIndic ? String.fromCharCode(0x0660 + Number(digit)) : digit);
  if (chance() < 0.2 && !/[.,٫]/.test(number[0]))
    return replaceAt(text, number.index, end, number[0] + write('0'));
  const at = pick([...number[0].matchAll(/[\d٠-٩]/gu)], chance)?.index ?? 0;
  const old = number[0][at] ?? '0';
  const value = isArabicIndic ? String(old.charCodeAt(0) - 0x0660) : old;
  const other =
    pick(
      [...digits].filter((digit) => digit !== value && !(at === 0 && digit === '0')),
      chance,
    ) ?? '7';
  return replaceAt(text, number.index, end, number[0].slice(0, at) + write(other) + number[0].slice(at + 1));
};

const numberWords: Record<string, string[][]> = {
  en: ['three four five six seven eight nine ten eleven twelve twenty thirty forty fifty'.split(' ')],
  fr: ['trois quatre cinq six sept huit dix onze douze quinze vingt trente quarante cinquante'.split(' ')],
  es: ['tres cuatro cinco seis siete ocho nueve diez doce quince veinte treinta cuarenta cincuenta'.split(' ')],
  ar: ['ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة'.split(' '), 'ثلاث أربع خمس سبع ثماني تسع'.split(' '), 'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين'.split(' ')],
}; // prettier-ignore

export const changeNumberWord: Mutator = (text, locale, chance) =>
  swapWord(text, numberWords[locale] ?? [], chance);

const dates: Record<string, string[][]> = {
  en: [
    'January February March April June July August September October November December'.split(' '),
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  ],
  fr: [
    'janvier février avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' '),
  ],
  es: [
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
    'lunes martes miércoles jueves viernes sábado domingo'.split(' '),
  ],
  ar: [
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'.split(' '),
  ],
};

/** Another month or weekday, or a year off by a few. */
export const changeDate: Mutator = (text, locale, chance) => {
  const year = pick(
    [...text.matchAll(/(?<![\d٠-٩.,])(?:1[5-9]|20|١[٥-٩]|٢٠)[\d٠-٩]{2}(?![\d٠-٩]|[.,]\d)/gu)],
    chance,
  );
  const word = swapWord(text, dates[locale] ?? [], chance);
  if (!year || (word && chance() < 0.6)) return word;
  const isArabicIndic = /[٠-٩]/.test(year[0]);
  const value = Number(year[0].replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)));
  const other = String(value + (pick([-10, -3, -2, -1, 1, 2, 3, 10, 100], chance) ?? 1));
  const written = isArabicIndic
    ? other.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
    : other;
  return replaceAt(text, year.index, year.index + year[0].length, written);
};

const scales: Record<string, string[][]> = {
  en: [['thousand', 'million', 'billion', 'trillion']],
  fr: [['millions', 'milliards'], ['million', 'milliard'], ['mille', 'millions']],
  es: [['millones', 'mil', 'billones'], ['millón', 'billón']],
  ar: [['ألف', 'مليون', 'مليار'], ['آلاف', 'ملايين', 'مليارات']],
}; // prettier-ignore

export const changeMagnitude: Mutator = (text, locale, chance) =>
  swapWord(text, scales[locale] ?? [], chance);

const units: Record<string, string[][]> = {
  en: [
    ['kilometers', 'miles', 'meters', 'feet', 'inches', 'yards', 'kilometres', 'metres'], ['km', 'mi', 'cm', 'mm', 'm', 'ft'], ['km/h', 'mph'],
    ['dollars', 'euros', 'pounds', 'yen'], ['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds', 'decades', 'centuries'],
    ['kg', 'tons', 'tonnes', 'pounds', 'grams', 'kilograms'], ['percent', 'degrees'], ['hour', 'day', 'week', 'month', 'minute'],
  ],
  fr: [
    ['kilomètres', 'milles', 'mètres', 'pieds', 'pouces', 'centimètres'], ['km', 'cm', 'mm', 'm'], ['km/h', 'm/s'],
    ['dollars', 'euros', 'livres', 'yens'], ['jours', 'semaines', 'mois', 'ans', 'heures', 'minutes', 'secondes', 'décennies', 'siècles'],
    ['kg', 'tonnes', 'grammes', 'kilos'],
  ],
  es: [
    ['kilómetros', 'millas', 'metros', 'pies', 'pulgadas', 'centímetros'], ['km', 'cm', 'mm', 'm'], ['km/h', 'm/s'],
    ['dólares', 'euros', 'libras', 'yenes'], ['días', 'semanas', 'meses', 'años', 'horas', 'minutos', 'segundos', 'décadas', 'siglos'],
    ['kg', 'toneladas', 'gramos', 'kilos'],
  ],
  ar: [
    ['كيلومتر', 'ميل', 'متر', 'قدم', 'بوصة'], ['كم', 'م', 'سم'], ['دولار', 'يورو', 'جنيه', 'ين'],
    ['أيام', 'أسابيع', 'أشهر', 'سنوات', 'ساعات', 'دقائق', 'ثوان', 'عقود', 'قرون'], ['يوم', 'أسبوع', 'شهر', 'سنة', 'ساعة', 'دقيقة'], ['يومًا', 'شهرًا', 'عامًا'],
  ],
}; // prettier-ignore

/** A unit next to a figure becomes another of the same sort; a sign of per cent or money becomes another sign. */
export const changeUnit: Mutator = (text, locale, chance) => {
  const nearFigures = [
    ...text.matchAll(/[\d٠-٩][^\p{L}]{0,3}(?:\p{L}+[^\p{L}]{1,2})?(?:\p{L}|[%٪€$£])+(?:\/h)?/gu),
  ];
  // The "m" of "8 a.m." is no metre.
  const measures = nearFigures.filter(([found]) => !/[ap]\.?\s?m/i.test(found));
  const place = pick(measures, chance);
  if (!place) return null;
  const sign = /[%٪€$£]/u.exec(place[0]);
  if (sign) {
    const by = /[%٪]/u.test(sign[0]) ? (pick([' km', '€', '‰'], chance) ?? '') : sign[0] === '€' ? '$' : '€';
    return replaceAt(text, place.index + sign.index, place.index + sign.index + 1, by);
  }
  const swapped = swapWord(place[0], units[locale] ?? [], chance);
  if (!swapped) return null;
  const rest = text.slice(place.index + place[0].length);
  return {
    text: text.slice(0, place.index) + swapped.text + rest,
    start: place.index + swapped.start,
    end: place.index + swapped.end,
  };
};
