import type { TimeFact } from './fact';
import { readNumberWords } from './read-number-words';

/** How a language says a time by its parts. `hour` and `minutes` are figures or number words. */
interface ClockPattern {
  pattern: RegExp;
  /** Minutes from the full hour, where the pattern says them without a number. */
  part: number;
  /** Whether the minutes it names are still to go to the hour. */
  isBefore?: boolean;
}

const one = String.raw`\d{1,2}|[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?`;
const hour = `(?<hour>${one})`;
const minutes = `(?<minutes>${one})`;

function clock(words: string, part = 0, isBefore = false): ClockPattern {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}:.,])${words}(?![\\p{L}\\p{N}])`, 'giu');
  return { pattern, part, isBefore };
}

/** "En une heure et demie" and "à une heure et demie de route" say how long, not when. */
const frenchAt = '(?<=(?:à|vers|dès|est) )';
const notFrenchLength = "(?! de (?!l['’]après))";

const patterns: Record<string, readonly ClockPattern[]> = {
  en: [
    clock(`half past ${hour}`, 30),
    clock(`(?:a )?quarter past ${hour}`, 15),
    clock(`(?:a )?quarter to ${hour}`, -15),
    clock(`${minutes}(?: min(?:ute)?s?)? past ${hour}`),
    clock(`${minutes} min(?:ute)?s? to ${hour}`, 0, true),
    clock(`${hour} o['’]clock`),
  ],
  fr: [
    clock(`${frenchAt}${hour}(?: heures?|\\s?h) et demie${notFrenchLength}`, 30),
    clock(`${frenchAt}${hour}(?: heures?|\\s?h) et quart${notFrenchLength}`, 15),
    clock(`${hour}(?: heures?|\\s?h) moins (?:le |un )?quart`, -15),
    clock(`(?<noon>midi|minuit) et demie?`, 30),
    clock(`(?<noon>midi|minuit) et quart`, 15),
    clock(`(?<noon>midi|minuit) moins (?:le |un )?quart`, -15),
  ],
  es: [
    clock(`las? ${hour} y media`, 30),
    clock(`las? ${hour} y cuarto`, 15),
    clock(`las? ${hour} menos cuarto`, -15),
  ],
  ar: [
    clock(`(?<hour>ال\\p{L}+(?: عشرة?)?) و\\s?(?:ال)?نصف`, 30),
    clock(`(?<hour>ال\\p{L}+(?: عشرة?)?) و\\s?(?:ال)?ربع`, 15),
    clock(`(?<hour>ال\\p{L}+(?: عشرة?)?) و\\s?(?:ال)?ثلث`, 20),
    clock(`(?<hour>ال\\p{L}+(?: عشرة?)?) إلا (?:ال)?ربع[اً]*`, -15),
    clock(`(?<hour>ال\\p{L}+(?: عشرة?)?) إلا (?:ال)?ثلث[اً]*`, -20),
  ],
};

/** Noon and midnight; the "Midi" of southern France and "après-midi" are neither. */
const named: Record<string, [noon: RegExp, midnight: RegExp]> = {
  en: [/(?<!\p{L})(?:12 |twelve )?(?:noon|midday)(?!\p{L})/giu, /(?<!\p{L})(?:12 |twelve )?midnight(?!\p{L})/giu],
  fr: [/(?<![\p{L}-])midi(?!\p{L})/gu, /(?<![\p{L}-])minuit(?!\p{L})/gu],
  es: [/(?<!\p{L})mediodía(?!\p{L})/giu, /(?<!\p{L})medianoche(?!\p{L})/giu],
  ar: [/منتصف النهار/gu, /منتصف الليل/gu],
}; // prettier-ignore

/** Times told in words ("half past eight", "minuit et demi", "الثامنة والنصف"), and noon and midnight by their names. */
export function readClockWords(text: string, locale: string): TimeFact[] {
  const facts: TimeFact[] = [];
  const add = (match: RegExpExecArray, readings: number[], isNamed: boolean) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (facts.some((fact) => start < fact.end && fact.start < end)) return;
    facts.push({ kind: 'time', text: match[0], minutes: readings, isNamed, start, end });
  };
  for (const { pattern, part, isBefore } of patterns[locale] ?? []) {
    for (const match of text.matchAll(pattern)) {
      const full = fullHour(match.groups ?? {}, locale);
      const said = match.groups?.['minutes'];
      const moved = said === undefined ? part : numberOf(said, locale);
      if (full === null || moved === null || full > 24 || moved >= 60) continue;
      const at = (full * 60 + (isBefore ? -moved : moved) + 1440) % 1440;
      add(match, full > 12 || full === 0 ? [at] : [at, (at + 720) % 1440], false);
    }
  }
  named[locale]?.forEach((pattern, index) => {
    for (const match of text.matchAll(pattern)) add(match, [index === 0 ? 720 : 0], true);
  });
  return facts;
}

function fullHour({ hour: said, noon }: Record<string, string>, locale: string): number | null {
  if (noon !== undefined) return noon.toLowerCase() === 'midi' ? 12 : 0;
  return said === undefined ? null : numberOf(said, locale);
}

/** "الثانية عشرة" is the second of the teens: twelve. */
function numberOf(said: string, locale: string): number | null {
  if (/^\d/.test(said)) return Number(said);
  const [first = '', teen] = said.split(' ');
  const [read] = readNumberWords(locale === 'ar' ? first : said, locale);
  const value = read?.values[0];
  return value === undefined ? null : value + (teen === undefined ? 0 : 10);
}
