import { foldWord } from './fold-text';

/** What a unit measures; only units of one dimension convert into each other. */
export type Dimension =
  'share' | 'money' | 'length' | 'mass' | 'volume' | 'area' | 'heat' | 'time' | 'power' | 'data';

interface Unit {
  dimension: Dimension;
  /** In the first unit of its dimension; 0 where nothing converts (money) or not by a factor (heat). */
  factor: number;
}

export const units: Record<string, Unit> = {};
const wordsByLocale: Record<string, Map<string, string[]>> = {
  en: new Map(),
  fr: new Map(),
  es: new Map(),
  ar: new Map(),
};

/** unit, factor: English | French | Spanish | Arabic, forms separated by commas. */
const rows: Record<Exclude<Dimension, 'share'>, string> = {
  money: `
    USD 0: dollar, dollars, usd | dollar, dollars, usd | dólar, dólares, usd | دولار, دولارا, دولارات, دولاراً
    EUR 0: euro, euros, eur | euro, euros, eur | euro, euros, eur | يورو
    GBP 0: pound, pounds, gbp, sterling | livre, livres, gbp, sterling | libra, libras, gbp, esterlinas | جنيه, جنيها, جنيهات, إسترليني, استرليني
    JPY 0: yen | yen, yens | yen, yenes | ين
    CNY 0: yuan | yuan, yuans | yuan, yuanes | يوان
    INR 0: rupee, rupees | roupie, roupies | rupia, rupias | روبية, روبيات
    RUB 0: ruble, rubles, rouble, roubles | rouble, roubles | rublo, rublos | روبل
    CHF 0: franc, francs | franc, francs | franco, francos | فرنك
    DIN 0: dinar, dinars | dinar, dinars | dinar, dinares | دينار, دينارا, دنانير
    DIR 0: dirham, dirhams | dirham, dirhams | dirham, dirhams | درهم, درهما, دراهم
    RIY 0: riyal, riyals, rial, rials | riyal, riyals, rial, rials | riyal, rial, riales | ريال, ريالا, ريالات
    TRY 0: lira, liras | lire, lires, livre turque, livres turques | lira, liras | ليرة, ليرات
    PES 0: peso, pesos | peso, pesos | peso, pesos | بيزو
    KRW 0: won | won, wons | won, wones | وون
    ILS 0: shekel, shekels | shekel, shekels | shéquel, séquel, shekel, shekels | شيكل, شيقل, شواكل
    NGN 0: naira | naira, nairas | naira, nairas | نايرا
    PLN 0: zloty, zlotys, zlotych | zloty, zlotys | esloti, eslotis, zloty, zlotys | زلوتي
    UAH 0: hryvnia, hryvnias | hryvnia, hryvnias | grivna, grivnas | هريفنيا
    KRO 0: krona, kronor, krone, kroner | couronne, couronnes | corona, coronas | كرونة, كرون
    THB 0: baht | baht, bahts | baht, bahts | بات
    PENNY 0: penny, pennies, pence | penny, pence | penique, peniques | بنس, بنسات
    CENT 0: cent, cents | cent, cents, centime, centimes | centavo, centavos, céntimo, céntimos | سنت, سنتا, سنتات`,
  length: `
    metre 1: m, metre, metres, meter, meters | m, mètre, mètres | m, metro, metros | م, متر, مترا, أمتار, امتار
    kilometre 1000: km, kilometre, kilometres, kilometer, kilometers, kph, kmh, kmph | km, kilomètre, kilomètres, kmh | km, kilómetro, kilómetros, kmh | كم, كلم, كيلومتر, كيلومترا, كيلومترات, كيلو متر, كيلو مترا, كيلو مترات
    centimetre 0.01: cm, centimetre, centimetres, centimeter, centimeters | cm, centimètre, centimètres | cm, centímetro, centímetros | سم, سنتيمتر, سنتيمترا, سنتيمترات, سنتمتر
    millimetre 0.001: mm, millimetre, millimetres, millimeter, millimeters | mm, millimètre, millimètres | mm, milímetro, milímetros | مم, ملم, مليمتر, ملليمتر, ميليمتر
    mile 1609.34: mi, mile, miles, mph | mille, milles, mile, miles, mi, mph | milla, millas, mi, mph | ميل, ميلا, أميال, اميال
    foot 0.3048: ft, foot, feet | pied, pieds | pie, pies, ft | قدم, قدما, أقدام, اقدام
    inch 0.0254: in, inch, inches | pouce, pouces | pulgada, pulgadas | بوصة, بوصات, إنش
    yard 0.9144: yd, yard, yards | yard, yards, verge, verges | yarda, yardas | ياردة, ياردات
    knot 1852: knot, knots | nœud, nœuds, noeud, noeuds | nudo, nudos | عقدة`,
  mass: `
    kilogram 1: kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes | kg, kilo, kilos, kilogramme, kilogrammes | kg, kilo, kilos, kilogramo, kilogramos | كغ, كجم, كلغ, كيلوغرام, كيلوغراما, كيلوغرامات, كيلوجرام, كيلوجراما, كيلو
    gram 0.001: g, gram, grams, gramme, grammes | g, gramme, grammes | g, gramo, gramos | غرام, غراما, غرامات, جرام, جراما, جرامات
    milligram 0.000001: mg, milligram, milligrams | mg, milligramme, milligrammes | mg, miligramo, miligramos | ملغ, مليغرام, ملليجرام
    tonne 1000: t, ton, tons, tonne, tonnes | t, tonne, tonnes | t, tonelada, toneladas | طن, طنا, أطنان, اطنان
    pound 0.4536: lb, lbs, pound, pounds | livre, livres | libra, libras, lb, lbs | رطل, رطلا, أرطال
    ounce 0.02835: oz, ounce, ounces | once, onces | onza, onzas | أونصة, أوقية, أونصات`,
  volume: `
    litre 1: l, litre, litres, liter, liters | l, litre, litres | l, litro, litros | لتر, لترا, لترات, ليتر
    millilitre 0.001: ml, millilitre, millilitres, milliliter, milliliters | ml, millilitre, millilitres | ml, mililitro, mililitros | مل, مليلتر, ملليلتر
    gallon 3.785: gallon, gallons | gallon, gallons | galón, galones | غالون, جالون, غالونات
    barrel 159: barrel, barrels | baril, barils | barril, barriles | برميل, برميلا, براميل`,
  area: `
    hectare 1: ha, hectare, hectares | ha, hectare, hectares | ha, hectárea, hectáreas | هكتار, هكتارا, هكتارات
    acre 0.4047: acre, acres | acre, acres | acre, acres | فدان, فدانا, أفدنة`,
  heat: `
    celsius 0: celsius, c | celsius, c | celsius, c | مئوية, سلسيوس
    fahrenheit 0: fahrenheit, f | fahrenheit, f | fahrenheit, f | فهرنهايت
    degree 0: degree, degrees | degré, degrés | grado, grados | درجة, درجات`,
  time: `
    second 1: second, seconds, sec | seconde, secondes | segundo, segundos | ثانية, ثوان, ثواني, ثوانٍ
    minute 60: minute, minutes, min, mins | minute, minutes, min | minuto, minutos, min | دقيقة, دقائق
    hour 3600: hour, hours, hr, hrs, h | heure, heures, h | hora, horas, h | ساعة, ساعات
    day 86400: day, days | jour, jours, journée, journées | día, días | يوم, يوما, أيام, ايام
    week 604800: week, weeks | semaine, semaines | semana, semanas | أسبوع, أسبوعا, أسابيع, اسبوع, اسابيع
    month 2629800: month, months | mois | mes, meses | شهر, شهرا, أشهر, شهور, اشهر
    year 31557600: year, years, yr, yrs | an, ans, année, années | año, años | سنة, سنوات, سنين, عام, عاما, أعوام, اعوام
    decade 315576000: decade, decades | décennie, décennies | década, décadas, decenio, decenios | عقد, عقدا, عقود
    century 3155760000: century, centuries | siècle, siècles | siglo, siglos | قرن, قرنا, قرون`,
  power: `
    watt 1: w, watt, watts | w, watt, watts | w, vatio, vatios | واط
    kilowatt 1000: kw, kilowatt, kilowatts, kwh | kw, kilowatt, kilowatts, kwh | kw, kilovatio, kilovatios, kwh | كيلوواط
    megawatt 1000000: mw, megawatt, megawatts, mwh | mw, mégawatt, mégawatts, mwh | mw, megavatio, megavatios, mwh | ميغاواط, ميجاواط
    gigawatt 1000000000: gw, gigawatt, gigawatts | gw, gigawatt, gigawatts | gw, gigavatio, gigavatios | غيغاواط, جيجاواط
    megahertz 0: mhz, megahertz | mhz, mégahertz | mhz, megahercio, megahercios | ميجاهرتز, ميغاهرتز
    gigahertz 0: ghz, gigahertz | ghz, gigahertz | ghz, gigahercio, gigahercios | جيجاهرتز, غيغاهرتز`,
  data: `
    megabyte 1: mb, megabyte, megabytes | mo, mégaoctet, mégaoctets | mb, megabyte, megabytes | ميغابايت, ميجابايت
    gigabyte 1000: gb, gigabyte, gigabytes | go, gigaoctet, gigaoctets | gb, gigabyte, gigabytes | غيغابايت, جيجابايت
    terabyte 1000000: tb, terabyte, terabytes | to, téraoctet, téraoctets | tb, terabyte, terabytes | تيرابايت
    megabit 0: mbit, megabit, megabits | mbit, mégabit, mégabits | mbit, megabit, megabits | ميغابت, ميجابت`,
}; // prettier-ignore

for (const [dimension, text] of Object.entries(rows)) {
  for (const line of text.trim().split('\n')) {
    const [head = '', rest = ''] = line.split(/:(.*)/s);
    const [unit = '', factor = '0'] = head.trim().split(' ');
    units[unit] = { dimension: dimension as Dimension, factor: Number(factor) };
    rest.split('|').forEach((forms, index) => {
      const words = wordsByLocale[['en', 'fr', 'es', 'ar'][index] ?? ''];
      for (const form of forms.split(',')) {
        const folded = foldWord(form.trim());
        words?.set(folded, [...(words.get(folded) ?? []), unit]);
      }
    });
  }
}
units['percent'] = { dimension: 'share', factor: 0 };

const percent =
  /^[\s\u00a0\u202f]*(?:%|p\.?\s?100\b|pour[\s-]?cents?\b|per\s?cent\b|percent(?:age)?\b|por\s?cien(?:to)?\b|(?:في|ب)\s?ال?م[ئا]+ة|بالم[ائ]+ة)/iu;
/** Codes of ISO 4217, before a number or after it, in every language: code or codes, and the unit they say. */
const currencyCodes = new Map(
  [
    ['USD', 'USD'], ['EUR', 'EUR'], ['GBP', 'GBP'], ['JPY', 'JPY'], ['CNY RMB', 'CNY'], ['INR PKR', 'INR'], ['RUB', 'RUB'],
    ['CHF XAF XOF', 'CHF'], ['DZD TND LYD KWD IQD JOD BHD RSD', 'DIN'], ['AED MAD', 'DIR'], ['SAR QAR OMR IRR YER', 'RIY'],
    ['TRY LBP SYP', 'TRY'], ['MXN ARS CLP COP PHP', 'PES'], ['KRW', 'KRW'], ['ILS', 'ILS'], ['NGN', 'NGN'], ['PLN', 'PLN'],
    ['UAH', 'UAH'], ['SEK NOK DKK CZK ISK', 'KRO'], ['THB', 'THB'],
  ].flatMap(([codes = '', unit = '']) => codes.split(' ').map((code): [string, string] => [code, unit])),
); // prettier-ignore
const codeBefore = /(?<!\p{L})([A-Z]{3})[\s\u00a0\u202f]?$/u;
const signs: [RegExp, string][] = [
  [/[€]/u, 'EUR'],
  [/[$]/u, 'USD'],
  [/[£]/u, 'GBP'],
  [/[¥]/u, 'JPY'],
];
/** "aged 54", "à l'âge de 15": years, though the word is not there. */
const age = /(?:\bag(?:ed?|es)|\bâg(?:e|é|ée|és|ées)|\bedad|عمر\p{L}*)(?:\s(?:of|de|يناهز|ناهز|يبلغ))?\s$/iu;
/** What may stand between a number and its unit: "de", "US", a dash, "square", "degrees" before "Celsius". */
const between =
  /^(?:[\s\u00a0\u202f-]|(?:de|d['’]|of|u\.?s\.?|us|square|cubic|degrees?|degrés?|grados?|درجة|درجات)(?![\p{L}])|d['’])*/iu;

/** Whether a sign or code of money stands right before a number. */
export function isMoneyBefore(before: string): boolean {
  return /[€$£¥]\s?$/u.test(before) || currencyCodes.has(codeBefore.exec(before)?.[1] ?? '');
}

/** What a number counts, read from the signs before it and the words after it; empty when nothing is known. */
export function unitsAround(before: string, after: string, locale: string): readonly string[] {
  if (percent.test(after)) return ['percent'];
  const sign =
    /([€$£¥])[\s\u00a0\u202f]?$/u.exec(before)?.[1] ??
    /^[\s\u00a0\u202f]?(?:(?:de|of)[\s\u00a0])?(?:US[\s\u00a0]?)?([€$£¥])/u.exec(after)?.[1];
  if (sign !== undefined) return signs.flatMap(([pattern, unit]) => (pattern.test(sign) ? [unit] : []));
  const code = currencyCodes.get(codeBefore.exec(before)?.[1] ?? '');
  if (code !== undefined) return [code];
  const degree = /^[\s\u00a0\u202f]?[°º][\s\u00a0\u202f]?([CF])?/u.exec(after);
  if (degree) return [degree[1] === 'F' ? 'fahrenheit' : degree[1] === 'C' ? 'celsius' : 'degree'];
  const skipped = between.exec(after)?.[0] ?? '';
  const direct = unitAt(after.slice(skipped.length), locale);
  if (direct.length > 0) return direct;
  if (/degr|grado|درج/iu.test(skipped)) return ['degree'];
  // "the 20 long miles", "les 20 prochaines années": one word may stand between.
  const next = /^[\s\u00a0\u202f-]+[\p{L}\p{M}]{3,}[\s\u00a0\u202f]+(?=[\p{L}\p{M}]{4})/u.exec(after)?.[0];
  if (next !== undefined) return unitAt(after.slice(next.length), locale);
  return age.test(before) ? ['year'] : [];
}

function unitAt(text: string, locale: string): readonly string[] {
  const words = wordsByLocale[locale];
  const match = /^([\p{L}\p{M}]+(?:\/h)?)(?:[\s\u00a0]([\p{L}\p{M}]+))?/u.exec(text);
  if (!words || !match) return [];
  const [, first = '', second = ''] = match;
  const code = currencyCodes.get(first);
  if (code !== undefined) return [code];
  const one = foldWord(first.replace('/h', ''));
  const found = words.get(`${one} ${foldWord(second)}`) ?? words.get(one);
  if (found) return found;
  return locale === 'ar'
    ? (words.get(one.replace(/^(?:ال|[بول])(?=.{3})/u, '').replace(/(?<=.{2})ا$/u, '')) ?? [])
    : [];
}

const perWord =
  /^[^\d.;:]{0,24}?(?:\/|\bper\s|\bpar\s|\bpor\s|\bà l['’]|\ban\s|\ba\s|في\s|\/\s?)\s?(\p{L}+)/iu;
const perSigns = new Map(Object.entries({ h: 'hour', s: 'second', kph: 'hour', kmh: 'hour', mph: 'hour' }));

/** Per what a measure is taken ("miles an hour"), or null; `after` begins behind the number. */
export function perWhat(after: string, locale: string): string | null {
  const glued = /^[\s\u00a0\u202f-]*(kph|kmh|mph)\b/iu.exec(after)?.[1];
  if (glued !== undefined) return perSigns.get(glued.toLowerCase()) ?? null;
  const word = perWord.exec(after)?.[1] ?? '';
  const sign = perSigns.get(word.toLowerCase());
  return sign ?? unitAt(word, locale).find((unit) => units[unit]?.dimension === 'time') ?? null;
}

/** The dimension of the first of some units, or null. */
export function dimensionOf(of: readonly string[]): Dimension | null {
  return units[of[0] ?? '']?.dimension ?? null;
}

/** True when two measures say the same length, weight or warmth in two units, roundings forgiven. */
export function isConversion(
  one: { values: readonly number[]; units: readonly string[] },
  other: { values: readonly number[]; units: readonly string[] },
): boolean {
  return one.units.some((left) =>
    other.units.some((right) =>
      one.values.some((value) => other.values.some((into) => isSameMeasure(value, left, into, right))),
    ),
  );
}

function isSameMeasure(value: number, left: string, into: number, right: string): boolean {
  const [from, to] = [units[left], units[right]];
  if (!from || !to || from.dimension !== to.dimension || left === right) return false;
  if (from.dimension === 'heat') {
    const warm = (degrees: number, unit: string) =>
      unit === 'fahrenheit' ? ((degrees - 32) * 5) / 9 : degrees;
    return left === 'fahrenheit' || right === 'fahrenheit'
      ? Math.abs(warm(value, left) - warm(into, right)) <= 3
      : false;
  }
  if (from.factor === 0 || to.factor === 0) return false;
  const ratio = (value * from.factor) / (into * to.factor);
  return ratio > 0.88 && ratio < 1.14;
}
