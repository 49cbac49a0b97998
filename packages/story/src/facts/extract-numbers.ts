import type { NumberFact } from './fact';
import { foldDigits } from './fold-text';
import { isRead } from './rule-locale';
import { readNumberWords } from './read-number-words';
import { readScaleAfter } from './read-scale-after';
import { isMoneyBefore, perWhat, unitsAround } from './units';

const space = '[ \\u00a0\\u202f\\u2009]';
/** Groups of three; India's groups of two before the last three; plain; and decimals that leave out their zero. */
const figures = new RegExp(
  `\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:(?:${space}|[.,'’])\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?|(?<![\\p{L}\\p{N}.,])[.,]\\d+`,
  'gu',
);
/** "2½": the half may also stand in a word of its own on the other side. */
const brokenPart = /^[ \u00a0\u202f]?([½¼¾⅓⅔⅛])/u;
const brokenParts: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 0.125,
};
/** A word after a figure, which in a language we cannot read may be a million. */
const wordAfter = /^[ \u00a0\u202f]?\p{L}/u;
/** What it may be: thousands, the ten thousands of the Far East, lakhs and crores, millions, milliards, billions. */
const anyScale = [1, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12];
/** How far before and after a number its unit is looked for. */
const reach = 48;

/**
 * Lists the numbers of a text by value and unit: figures with any thousands mark, scale words, number words,
 * Roman numerals. Give text in which times and dates are already blanked.
 */
export function extractNumbers(text: string, locale: string): NumberFact[] {
  const folded = foldDigits(text);
  const facts: NumberFact[] = [];
  for (const match of folded.matchAll(figures)) {
    const broken = brokenPart.exec(folded.slice(match.index + match[0].length));
    const after = match.index + match[0].length + (broken?.[0].length ?? 0);
    const before = folded.slice(Math.max(0, match.index - 14), match.index);
    const scaled = readScaleAfter(folded, after, locale, isMoneyBefore(before));
    const end = scaled?.end ?? after;
    const scale = scaled?.factors[0] ?? 1;
    const scales = scaled?.factors ?? (isRead(locale) || !wordAfter.test(folded.slice(end)) ? [1] : anyScale);
    facts.push({
      kind: 'number',
      text: text.slice(match.index, end),
      values: withBrokenPart(readFigures(match[0], locale), broken?.[1]).flatMap((value) =>
        scales.map((factor) => value * factor),
      ),
      strength: 'figures',
      units: unitsAround(before, folded.slice(end, end + reach), locale),
      per: perWhat(folded.slice(end, end + reach), locale),
      isInName: /\p{L}[-‑]?$/u.test(before),
      scale,
      start: match.index,
      end,
    });
  }
  for (const { values, strength, scale, start, end } of readNumberWords(folded, locale)) {
    // A scale word after figures was read with them, and so were the cents of "34 cents".
    if (facts.some((fact) => start < fact.end + (fact.units.includes('CENT') ? 2 : 0) && fact.start < end))
      continue;
    const units = unitsAround(
      folded.slice(Math.max(0, start - 14), start),
      folded.slice(end, end + reach),
      locale,
    );
    facts.push({
      kind: 'number',
      text: text.slice(start, end),
      values,
      strength,
      units,
      scale,
      start,
      end,
      per: perWhat(folded.slice(end, end + reach), locale),
      isInName: false,
    });
  }
  facts.push(...romanNumerals(text, locale));
  return withRanges(
    facts.sort((left, right) => left.start - right.start),
    folded,
  );
}

/** "two to three million", "10-12 km": what follows the second number belongs to the first as well. */
function withRanges(facts: NumberFact[], text: string): NumberFact[] {
  return facts.map((fact, index) => {
    const next = facts[index + 1];
    if (!next || fact.strength === 'weak' || fact.scale !== 1) return fact;
    if (
      !/^[\s\u00a0]*(?:[-–—/]|à|a|to|or|ou|o|and|et|y|إلى|الى|أو|او|و)?[\s\u00a0]*$/iu.test(
        text.slice(fact.end, next.start),
      )
    )
      return fact;
    const values =
      next.scale > 1 ? [...fact.values, ...fact.values.map((value) => value * next.scale)] : fact.values;
    return { ...fact, values, units: fact.units.length > 0 ? fact.units : next.units };
  });
}

function withBrokenPart(values: number[], sign: string | undefined): number[] {
  return sign === undefined
    ? values
    : [...values.map((value) => value + (brokenParts[sign] ?? 0)), ...values];
}

/** Every reading of one figure: "1.234" is 1234 in Spanish, 1.234 in English, and may be either. */
export function readFigures(figure: string, locale: string): number[] {
  const compact = figure.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  const marks = compact.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(compact)];
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const asThousands = Number(compact.replace(/[.,]/g, ''));
  const asDecimal = Number(`${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`);
  if (new Set(marks).size === 2 || last === 0) return [asDecimal];
  if (marks.length > 1) return [asThousands];
  if (compact.length - last - 1 !== 3 || compact.startsWith('0')) return [asDecimal];
  const decimalMark = locale === 'en' || locale === 'ar' ? '.' : ',';
  return compact[last] === decimalMark ? [asDecimal, asThousands] : [asThousands, asDecimal];
}

/** Centuries, kings and world wars; they confirm a number on the other side and are not missed themselves. */
function romanNumerals(text: string, locale: string): NumberFact[] {
  const patterns = [/(?<![\p{L}\p{N}-])([IVX]{2,6})(?![\p{L}\p{N}])/gu];
  if (locale === 'fr') patterns.push(/(?<![\p{L}\p{N}])([IVX]{1,6})(?=(?:e|è|ème|er|ère)s?(?!\p{L}))/gu);
  if (locale === 'es') patterns.push(/(?<=\bsiglos?\s(?:[IVX]+ [ay] )?)([VX])\b/gu);
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): NumberFact => ({
      kind: 'number',
      text: match[0],
      values: [readRoman(match[0])],
      strength: 'weak',
      units: [],
      per: null,
      isInName: false,
      scale: 1,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

function readRoman(numeral: string): number {
  const worth: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...numeral].reduce((sum, letter, index) => {
    const value = worth[letter] ?? 0;
    return sum + (value < (worth[numeral[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
