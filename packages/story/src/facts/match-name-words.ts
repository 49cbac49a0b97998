import { foldName, gazetteerOf } from './gazetteer';
import { acronymEquivalents } from './known-equivalents';
import {
  arabicReadings,
  findTranscribed,
  type HeardWord,
  hearArabic,
  isDerived,
  isSameName,
} from './match-names';
import type { NameWord } from './name-words-of';
import type { Word } from './words';

/** The other side of a comparison, made ready for looking names up in it. */
export interface OtherSide {
  text: string;
  locale: string;
  words: readonly Word[];
  names: readonly NameWord[];
  /** Accepted forms of a name over there, from the termbase. */
  equivalents: (name: string) => readonly string[];
  /** First of each word, folded. */
  byFolded: ReadonlyMap<string, Word>;
  /** For Arabic: what each word may be without what is written together with it, and how it sounds. */
  readings: readonly string[][];
  heard: readonly HeardWord[];
}

export function otherSide(
  text: string,
  locale: string,
  words: readonly Word[],
  names: readonly NameWord[],
  equivalents: (name: string) => readonly string[],
): OtherSide {
  const byFolded = new Map<string, Word>();
  for (const word of words) if (!byFolded.has(word.folded)) byFolded.set(word.folded, word);
  const isArabic = locale === 'ar';
  return {
    text,
    locale,
    words,
    names,
    equivalents,
    byFolded,
    readings: isArabic ? words.map((word) => arabicReadings(word.text)) : [],
    heard: isArabic ? hearArabic(text) : [],
  };
}

/** A name and where the other side has it. */
export interface NameMatch {
  name: NameWord;
  place: { start: number; end: number };
}

/** The place of a name that is taken to be there without being found. */
const nowhere = { start: -1, end: -1 };

/** Where a name word is found on the other side: its place there, or null when nothing there can stand for it. */
export function findName(
  name: NameWord,
  from: string,
  other: OtherSide,
): { start: number; end: number } | null {
  const { folded } = name.word;
  const exact = other.byFolded.get(folded);
  if (exact) return exact;
  const agreed = other.equivalents(name.word.text).map((form) => placeOf(form, other)).find((place) => place !== null); // prettier-ignore
  if (agreed) return agreed;
  const known = placeOfMeaning(name.meanings, other);
  // A country in an Arabic text is known by its meaning alone.
  if (known || from === 'ar') return known;
  if (name.isAcronym) return findAcronym(name, from, other);
  if (other.locale === 'ar') return findInArabic(name, from, other);
  const alike = other.names.find((candidate) => isSameName(folded, candidate.word.folded));
  if (alike) return alike.word;
  const derived = other.words.find((word) => !word.isCapital && isDerived(folded, word.folded));
  return derived ?? placeOfTranslated(name, from, other);
}

function placeOf(form: string, other: OtherSide): { start: number; end: number } | null {
  const wanted = foldName(form).split(' ');
  const [head = ''] = wanted;
  if (wanted.length === 1 && other.locale !== 'ar') return other.byFolded.get(head) ?? null;
  const isAt =
    other.locale === 'ar'
      ? (word: string, index: number) => isArabicForm(word, other.readings[index] ?? [])
      : (word: string, index: number) => other.words[index]?.folded === word;
  for (let at = 0; at + wanted.length <= other.words.length; at += 1) {
    if (!wanted.every((word, step) => isAt(word, at + step))) continue;
    const [first, last] = [other.words[at], other.words[at + wanted.length - 1]];
    if (first && last) return { start: first.start, end: last.end };
  }
  return null;
}

/** The stem of a form, with an ending of gender, number or origin; in "ألماني" the first letters are no article. */
function isArabicForm(wanted: string, readings: readonly string[]): boolean {
  const stems = new Set([wanted, wanted.replace(/^ال(?=.{2})/, '')]);
  return readings.some((reading) =>
    [...stems].some((stem) =>
      stem.length >= 3 ? reading.startsWith(stem) && reading.length - stem.length <= 4 : reading === stem,
    ),
  );
}

function placeOfMeaning(
  meanings: readonly string[],
  other: OtherSide,
): { start: number; end: number } | null {
  const { forms } = gazetteerOf(other.locale);
  for (const meaning of meanings) {
    for (const form of forms.get(meaning) ?? []) {
      const place = placeOf(form, other);
      if (place) return place;
    }
  }
  return null;
}

/** "University" and "université": the words of names that every language has its own for. */
function placeOfTranslated(
  name: NameWord,
  from: string,
  other: OtherSide,
): { start: number; end: number } | null {
  const { translated } = gazetteerOf(from);
  return placeOfMeaning(translated.get(name.word.folded) ?? [], other);
}

/** ONU for UN, AIDS for SIDA: known, of the same letters, or spelt out by its initials. */
function findAcronym(name: NameWord, from: string, other: OtherSide): { start: number; end: number } | null {
  for (const form of acronymEquivalents(name.word.text, from, other.locale)) {
    const place = placeOf(form, other);
    if (place) return place;
  }
  const letters = name.word.folded.replace(/s$/, '');
  const sorted = (text: string) => [...text].sort().join('');
  const same = other.names.find(
    (candidate) => candidate.isAcronym && sorted(candidate.word.folded) === sorted(letters),
  );
  if (same) return same.word;
  // Arabic spells acronyms out: it is there, who knows where.
  if (other.locale === 'ar') return nowhere;
  const heads = other.words.filter(({ folded, isCapital }) => isCapital || folded.length > 3);
  const initials = heads.map(({ folded }) => folded[0] ?? '').join('');
  const backwards = [...letters].reverse().join('');
  const at = Math.max(initials.indexOf(letters), initials.indexOf(backwards));
  return at < 0 ? null : (heads[at] ?? null);
}

function findInArabic(name: NameWord, from: string, other: OtherSide): { start: number; end: number } | null {
  return placeOfTranslated(name, from, other) ?? findTranscribed(name.word.text, other.heard);
}
