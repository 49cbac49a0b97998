import { primaryOf } from '../vocabulary/locale';
import { abbreviations, abbreviationsBeforeFigures, sentenceStarters } from './abbreviations';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}

/** Longest guillemet span, in characters, that may glue sentences; beyond it a mark was forgotten. */
const longestQuotation = 1_000;
/** Characters of what came before that decide; a bound, so that marks never closed cost no quadratic time. */
const lookBehind = longestQuotation + 200;

/**
 * Splits a block's text into sentences, trimmed, in order; joined by single spaces they are the text.
 *
 * Unicode's rules split after "M.", "Gén." and before a closing "»"; a merge step mends that: a piece is
 * joined to the next after an abbreviation or an initial, inside open « », and when the next begins with a
 * closing mark or in lower case.
 */
export function splitSentences(text: string, locale: string): string[] {
  const sentences: string[] = [];
  let current = '';
  let tail = '';
  const close = () => {
    if (current.trim() !== '') sentences.push(current.trim());
    current = '';
    tail = '';
  };
  for (const segment of pieces(text, locale)) {
    if (current !== '' && !continues(tail, segment, locale)) close();
    current += segment;
    tail = (tail + segment).slice(-lookBehind);
    if (/\n\s*$/.test(segment)) close();
  }
  close();
  return sentences;
}

/** Unicode's sentences, with a closing » cut off a sentence that it was wrongly put in front of. */
function pieces(text: string, locale: string): string[] {
  return [...segmenterFor(locale).segment(text)].flatMap(({ segment }) => {
    const closing = /^\s*[»”]\s+(?=\p{Lu}|\p{Lo})/u.exec(segment)?.[0];
    return closing === undefined ? [segment] : [closing, segment.slice(closing.length)];
  });
}

function continues(before: string, next: string, locale: string): boolean {
  if (next.trim() === '') return true;
  // "exemple.org/?Page=2": only where a script writes without spaces does a sentence end without one.
  if (/[^\s。．！？｡]$/u.test(before) && /^\S/.test(next)) return true;
  if (/^\s*[»”)\]}…]/u.test(next) || /^\s*["'’][\s,.;:)]/u.test(next)) return true;
  // A quotation that ends with its sentence, followed by "he said", goes on in lower case.
  if (/^\s*[\p{Ll}]/u.test(next) && /[.!?…][»”"’\s]*$/u.test(before) && !/[\p{Lo}]/u.test(next[0] ?? ''))
    return true;
  if (hasOpenQuotation(before)) return true;
  return endsWithAbbreviation(before, next, locale);
}

function hasOpenQuotation(text: string): boolean {
  const opened = Math.max(text.lastIndexOf('«'), text.lastIndexOf('“'));
  const closed = Math.max(text.lastIndexOf('»'), text.lastIndexOf('”'));
  return opened > closed && text.length - opened < longestQuotation;
}

/** Marks of direction, which a copied Arabic text has around its full stops. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** May end a sentence as well as stand inside one: "in the U.S.", "en EE.UU.", "you and I." */
const mayEnd = /^(?:\p{Lu}{1,2}(?:\.\p{Lu}{1,2})+|I)$/u;

function endsWithAbbreviation(text: string, next: string, locale: string): boolean {
  const match = /(?:^|[\s('"«“’-])([\p{L}\p{M}.°ºª]+)\.\s*$/u.exec(text.replace(directions, ''));
  const word = match?.[1];
  if (word === undefined) return false;
  const first = /^[\s"'«“‘]*(\p{L}+)/u.exec(next)?.[1] ?? '';
  if (mayEnd.test(word) && sentenceStarters[primaryOf(locale)]?.has(first)) return false;
  // Initials: "J. Dupont", "J.-P."; in Arabic a single letter is the usual form of an abbreviation.
  if (/^\p{Lu}$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (abbreviationsBeforeFigures.has(lower) && /^\s*\d/.test(next)) return true;
  return abbreviations[primaryOf(locale)]?.has(lower) ?? false;
}
