import type { DateFact } from './fact';
import { blank, foldDigits, foldWord } from './fold-text';
import { rememberTexts } from './remember-texts';

type DateWords = Map<string, { part: 'month' | 'weekday' | 'day'; value: number }>;

/** Month names that Levantine and Maghreb papers use beside the ones the runtime knows. */
const otherArabicMonths = [
  ['كانون الثاني', 'جانفي'], ['شباط', 'فيفري'], ['آذار'], ['نيسان', 'أفريل'], ['أيار', 'ماي'], ['حزيران', 'جوان'],
  ['تموز', 'جويلية'], ['آب', 'أوت', 'اغسطس'], ['أيلول'], ['تشرين الأول'], ['تشرين الثاني'], ['كانون الأول'],
]; // prettier-ignore

/** Days told from today, and the shorter forms of months: word=value. */
const days: Record<string, string> = {
  en: 'yesterday=-1 today=0 tonight=0 tomorrow=1',
  fr: 'hier=-1 aujourd=0 demain=1',
  es: 'ayer=-1 hoy=0 mañana=1',
  ar: 'أمس=-1 البارحة=-1 اليوم=0 غدا=1 الغد=1',
};
/** Two days from today, which every language says in words of the day between. */
const twoDays: Record<string, [past: RegExp, future: RegExp]> = {
  en: [phrase('day before yesterday'), phrase('day after tomorrow')],
  fr: [phrase('avant-hier'), phrase('après-demain')],
  es: [phrase('anteayer|antier|antes de ayer'), phrase('pasado mañana')],
  ar: [phrase('[أا]ول (?:من )?[أا]مس'), phrase('بعد (?:ال)?غد')],
};
const shortMonths: Record<string, string> = {
  en: 'jan=1 feb=2 apr=4 aug=8 sept=9 oct=10 nov=11 dec=12',
  fr: 'janv=1 févr=2 avr=4 juil=7 sept=9 oct=10 nov=11 déc=12',
  es: 'ene=1 feb=2 abr=4 ago=8 sept=9 oct=10 nov=11 dic=12',
};

function phrase(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words.replace(/ /g, '[\\s\\u00a0]')})(?!\\p{L})`, 'giu');
}

const cache = new Map<string, DateWords>();

function dateWords(locale: string): DateWords {
  const known = cache.get(locale);
  if (known) return known;
  const words: DateWords = new Map();
  const put = (word: string, part: 'month' | 'weekday' | 'day', value: number) =>
    words.set(foldWord(word).replace(/\.$/, ''), { part, value });
  const name = (options: Intl.DateTimeFormatOptions, day: number, month: number) =>
    new Intl.DateTimeFormat(locale === 'ar' ? 'ar-EG' : locale, {
      ...options,
      timeZone: 'UTC',
      // Persian and Thai reckon otherwise unless asked not to; newspapers there name our months all the same.
      calendar: 'gregory',
    })
      .formatToParts(Date.UTC(2024, month, day))
      .find(({ type }) => type in options && type !== 'day')?.value ?? '';
  for (let index = 0; index < 12; index += 1) {
    put(name({ month: 'long' }, 1, index), 'month', index + 1);
    // "5 ноября": beside its day a month may stand in another case.
    put(name({ month: 'long', day: 'numeric' }, 1, index), 'month', index + 1);
    if (locale === 'ar') otherArabicMonths[index]?.forEach((word) => put(word, 'month', index + 1));
  }
  // 1 January 2024 was a Monday.
  for (let index = 0; index < 7; index += 1)
    put(name({ weekday: 'long' }, 1 + index, 0), 'weekday', index + 1);
  if (locale === 'es') put('setiembre', 'month', 9);
  for (const [table, part] of [
    [days, 'day'],
    [shortMonths, 'month'],
  ] as const) {
    for (const entry of table[locale]?.split(' ') ?? []) {
      const [word = '', value] = entry.split('=');
      put(word, part, Number(value));
    }
  }
  cache.set(locale, words);
  return words;
}

/** Month names that are common words too; they count only beside a figure. */
const ambiguousMonths = new Set(
  'may march mars اب ماي jan feb apr aug oct nov dec janv fevr avr juil sept ene abr ago dic'.split(' '),
);
/** Before "May" and "mars" they make it a month. */
const monthContext =
  /(?:\b(?:in|of|since|until|by|last|next|this|early|late|mid|from|to|and|en|de|du|depuis|fin|début|mi)[\s-])$/iu;

/** Lists months and weekdays. Days and years are left to the number check, which compares them by value. */
export const extractDates = rememberTexts(readDates);

function readDates(text: string, locale: string): readonly DateFact[] {
  const words = dateWords(locale);
  const phrases = daysInPhrases(text, locale);
  const facts = [...numericDates(text, locale), ...phrases];
  const folded = blank(foldDigits(text), phrases);
  const tokens = [...folded.matchAll(/[\p{L}\p{M}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let index = 0; index < tokens.length; index += 1) {
    const [token, next] = [tokens[index], tokens[index + 1]];
    if (!token) continue;
    // "تشرين الأول" and its like are two words: the longer reading first.
    const pair = next && next.start === token.end + 1 ? folded.slice(token.start, next.end) : undefined;
    const readPair =
      pair === undefined ? undefined : words.get(foldWord(pair).replace(/^[وفبل](?=كانون|تشرين)/, ''));
    const end = readPair && next ? next.end : token.end;
    const word = folded.slice(token.start, end);
    const read = readPair ?? readDateWord(word, words, locale);
    if (!read || !isMeant(word, read.part, folded, token.start)) continue;
    facts.push({
      kind: 'date',
      part: read.part,
      values: [read.value],
      text: text.slice(token.start, end),
      start: token.start,
      end,
    });
    if (readPair) index += 1;
  }
  return facts.sort((left, right) => left.start - right.start);
}

function daysInPhrases(text: string, locale: string): DateFact[] {
  return (twoDays[locale] ?? []).flatMap((pattern, index) =>
    [...text.matchAll(pattern)].map((match): DateFact => ({
      kind: 'date',
      part: 'day',
      values: [index === 0 ? -2 : 2],
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function readDateWord(word: string, words: DateWords, locale: string) {
  const folded = foldWord(word);
  const read = words.get(folded);
  if (read) return read;
  if (locale === 'ar')
    return words.get(folded.replace(/^[وفبل]/, '')) ?? words.get(folded.replace(/^[وف]?ل?ل/, 'ال'));
  // "sábados", "Mondays", "lundis"
  const singular = folded.endsWith('s') ? words.get(folded.slice(0, -1)) : undefined;
  return singular?.part === 'weekday' ? singular : undefined;
}

function isMeant(word: string, part: DateFact['part'], text: string, at: number): boolean {
  // "Por la mañana" is the morning.
  if (part === 'day')
    return !/^mañana$/iu.test(word) || !/\b(?:la|esta|cada|una)\s$/iu.test(text.slice(0, at));
  if (part === 'weekday' || !ambiguousMonths.has(foldWord(word))) return true;
  const around = text.slice(Math.max(0, at - 4), at) + text.slice(at + word.length, at + word.length + 6);
  const isName =
    /^(?:may|march|mars)$/iu.test(word) && monthContext.test(text.slice(Math.max(0, at - 8), at));
  return isName || /\d/.test(around);
}

function numericDates(text: string, locale: string): DateFact[] {
  return [...foldDigits(text).matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\d/])/g)].flatMap(
    (match): DateFact[] => {
      const [first, second] = [Number(match[1]), Number(match[2])];
      const readings = (locale === 'en' ? [first, second] : [second, first]).filter(
        (value) => value >= 1 && value <= 12,
      );
      // Only the month's figure is taken; the day and the year stay for the number check.
      const monthFirst = locale === 'en';
      const start = match.index + (monthFirst ? 0 : (match[1]?.length ?? 0) + 1);
      const end = start + ((monthFirst ? match[1] : match[2])?.length ?? 0);
      return readings.length === 0
        ? []
        : [{ kind: 'date', part: 'month', values: readings, text: match[0], start, end }];
    },
  );
}
