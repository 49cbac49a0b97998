import type { NumberFact } from './fact';
import { foldDigits } from './fold-text';
import { readNumberWords, readScaleAfter } from './read-number-words';

const space = '[ \\u00a0\\u202f\\u2009]';
const figures = new RegExp(
  `\\d{1,3}(?:(?:${space}|[.,'’])\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?`,
  'gu',
);

const currencies: [RegExp, string][] = [
  [/^\s*(?:€|euros?\b|EUR\b|يورو)/iu, 'EUR'],
  [/^\s*(?:\$|dollars?\b|dólar(?:es)?\b|USD\b|دولار)/iu, 'USD'],
  [/^\s*(?:£|pounds? sterling|livres? sterling|libras? esterlinas?|GBP\b|جنيه إسترليني)/iu, 'GBP'],
];
const currencyBefore: [RegExp, string][] = [
  [/€\s*$/u, 'EUR'],
  [/\$\s*$/u, 'USD'],
  [/£\s*$/u, 'GBP'],
];
const percent =
  /^[\s\u00a0\u202f]*(?:%|p\.?\s?100\b|pour\s?cent\b|per\s?cent\b|percent\b|por\s?ciento\b|(?:في|ب)\s?ال?م[ئا]+ة|بالم[ائ]+ة)/iu;

/**
 * Lists the numbers of a text by value: figures with any thousands mark, scale words, number words, Roman
 * numerals of centuries. Give text in which times and dates are already blanked.
 */
export function extractNumbers(text: string, locale: string): NumberFact[] {
  const folded = foldDigits(text);
  const facts: NumberFact[] = [];
  for (const match of folded.matchAll(figures)) {
    const scaled = readScaleAfter(
      folded,
      match.index + match[0].length,
      locale,
      /[€$£]\s?$/u.test(folded.slice(0, match.index)),
    );
    const end = scaled?.end ?? match.index + match[0].length;
    const values = readFigures(match[0], locale).map((value) => value * (scaled?.factor ?? 1));
    const unit = unitOf(folded.slice(Math.max(0, match.index - 3), match.index), folded.slice(end));
    facts.push({
      kind: 'number',
      text: text.slice(match.index, end),
      values,
      strength: 'figures',
      unit,
      start: match.index,
      end,
    });
  }
  for (const word of readNumberWords(folded, locale)) {
    // A scale word after figures was read with them.
    if (facts.some((fact) => word.start < fact.end && fact.start < word.end)) continue;
    facts.push({
      kind: 'number',
      text: text.slice(word.start, word.end),
      values: [word.value],
      strength: word.isWeak ? 'weak' : 'words',
      unit: unitOf('', folded.slice(word.end)),
      start: word.start,
      end: word.end,
    });
  }
  facts.push(...romanCenturies(text, locale));
  return facts.sort((left, right) => left.start - right.start);
}

/** Every reading of one figure: "1.234" is 1234 in Spanish, 1.234 in English, and may be either. */
export function readFigures(figure: string, locale: string): number[] {
  const compact = figure.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  const marks = compact.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(compact)];
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  const asThousands = Number(compact.replace(/[.,]/g, ''));
  const asDecimal = Number(`${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`);
  if (new Set(marks).size === 2) return [asDecimal];
  if (marks.length > 1) return [asThousands];
  if (compact.length - last - 1 !== 3 || compact.startsWith('0')) return [asDecimal];
  const decimalMark = locale === 'en' || locale === 'ar' ? '.' : ',';
  return compact[last] === decimalMark ? [asDecimal, asThousands] : [asThousands, asDecimal];
}

function unitOf(before: string, after: string): string | null {
  if (percent.test(after)) return 'percent';
  for (const [pattern, code] of currencies) if (pattern.test(after)) return code;
  for (const [pattern, code] of currencyBefore) if (pattern.test(before)) return code;
  return null;
}

function romanCenturies(text: string, locale: string): NumberFact[] {
  const pattern =
    locale === 'fr'
      ? /\b([IVX]{1,6})(?=(?:e|è|ème|er)\b)/gu
      : locale === 'es'
        ? /(?<=\bsiglos?\s(?:[IVX]+ [ay] )?)([IVX]{1,6})\b/gu
        : /\b([IVX]{2,6})\b/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    kind: 'number',
    text: match[0],
    values: [readRoman(match[0])],
    strength: 'weak',
    unit: null,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function readRoman(numeral: string): number {
  const worth: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...numeral].reduce((sum, letter, index) => {
    const value = worth[letter] ?? 0;
    return sum + (value < (worth[numeral[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}
