import { readFigures } from '@marbre/story/facts/extract-numbers';

const quotationMarks: Record<string, [string, string]> = {
  fr: ['«\u00a0', '\u00a0»'],
  en: ['“', '”'],
  es: ['«', '»'],
  ar: ['«', '»'],
};

/**
 * Gives a translated text the target language's quotation marks, spaces and figures. Values never change:
 * only how they are written does ("3,5" -> "3.5", "16h00" -> "16:00").
 */
export function keepTypography(text: string, source: string, target: string): string {
  const quoted = text
    .replace(/[«„]\s*([^«»„]*?)\s*»/gu, (_, inner: string) => wrap(inner, target))
    .replace(/“\s*([^“”]*?)\s*”/gu, (_, inner: string) => wrap(inner, target))
    .replace(/"\s*([^"]*?)\s*"/gu, (_, inner: string) => wrap(inner, target));
  const figured = source === target ? quoted : keepFigures(quoted, source, target);
  return target === 'fr' ? frenchSpaces(figured) : withoutFrenchSpaces(figured);
}

function wrap(inner: string, target: string): string {
  const [open, close] = quotationMarks[target] ?? ['“', '”'];
  return `${open}${inner}${close}`;
}

function frenchSpaces(text: string): string {
  return text
    .replace(/(?<=[\p{L}\p{N}»)%€”])[ \u00a0\u202f]*([;!?])(?!\w)/gu, '\u202f$1')
    .replace(/(?<=[\p{L}»)”])[ \u00a0\u202f]*:(?=\s|$)/gu, '\u00a0:')
    .replace(/(\d)[ \u00a0\u202f]*%/g, '$1\u00a0%');
}

function withoutFrenchSpaces(text: string): string {
  return text.replace(/(?<=\S)[ \u00a0\u202f]+([;:!?])(?=\s|$)/gu, '$1');
}

function keepFigures(text: string, source: string, target: string): string {
  const timed =
    target === 'fr'
      ? text
      : text.replace(/(?<!\d)([01]?\d|2[0-4])[\u00a0\u202f ]?h[\u00a0\u202f ]?([0-5]\d)(?!\d)/g, '$1:$2');
  const marks = { source: decimalMark(source), target: decimalMark(target) };
  return timed.replace(
    /(?<![\d.,:])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|(?<![\d.,:])\d+(?:[.,]\d+)+(?![\d:])/g,
    (figure) => {
      const hasSpaces = /[ \u00a0\u202f]/.test(figure);
      const separators = figure.match(/[.,]/g) ?? [];
      // Dates, versions and anything the source language would not read as one number stay as they are.
      if (separators.length > 1 && new Set(separators).size === 1 && separators[0] === marks.source)
        return figure;
      const value = readFigures(figure, source)[0];
      if (value === undefined || (!hasSpaces && marks.source === marks.target)) return figure;
      return writeFigure(figure, value, marks.source, marks.target, target);
    },
  );
}

/** Of other languages the runtime is asked, once. */
const decimalMarks = new Map<string, ',' | '.'>([
  ['ar', '.'],
  ['en', '.'],
  ['es', ','],
  ['fr', ','],
]);

function decimalMark(locale: string): ',' | '.' {
  let mark = decimalMarks.get(locale);
  if (!mark) {
    const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
    mark = parts.some(({ type, value }) => type === 'decimal' && value === '.') ? '.' : ',';
    decimalMarks.set(locale, mark);
  }
  return mark;
}

function writeFigure(figure: string, value: number, from: string, into: string, target: string): string {
  const at = figure.lastIndexOf(from);
  const decimals = at < 0 ? '' : figure.slice(at + 1);
  const whole = String(Math.trunc(value));
  const group = target === 'fr' ? '\u202f' : into === ',' ? '.' : ',';
  const isGrouped =
    /[ \u00a0\u202f]/.test(figure) || (figure.match(/[.,]/g) ?? []).some((mark) => mark !== from);
  const grouped = isGrouped && whole.length > 3 ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return decimals === '' ? grouped : `${grouped}${into}${decimals}`;
}
