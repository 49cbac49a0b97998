import type { DateFact } from './fact';
import { extractDates } from './extract-dates';
import { isAcronym } from './extract-names';
import { foldName, gazetteerOf } from './gazetteer';
import { arabicReadings } from './match-names';
import { nameParticles, ordinaryWords, titles } from './name-words';
import { numberWords } from './number-words';
import type { Word } from './words';

/** A capitalised word that may be (part of) a name, and what is known about it. */
export interface NameWord {
  word: Word;
  /** Its place among the words of the text. */
  index: number;
  /** Words of one name stand in one run. */
  run: number;
  isAcronym: boolean;
  /** What it means where languages are known to name that differently. */
  meanings: readonly string[];
  /** Begins a sentence alone: perhaps any word, perhaps a name. */
  isUncertain: boolean;
  /** A word that is translated within names, or no name for sure: its absence alone says nothing. */
  isSoft: boolean;
}

/** Lists the countries that an Arabic text names: without capitals they are all that is surely a name. */
export function countryWordsOf(words: readonly Word[]): NameWord[] {
  const { countries } = gazetteerOf('ar');
  return words.flatMap((word, index): NameWord[] => {
    const form = arabicReadings(word.text).find((reading) => countries.has(reading));
    const meanings = form === undefined ? undefined : countries.get(form);
    if (!meanings) return [];
    const isPlain = { isAcronym: false, isUncertain: false, isSoft: false };
    return [{ word, index, run: index, meanings, ...isPlain }];
  });
}

/** Lists the words of a Latin-script text that may be names, in order. */
export function nameWordsOf(text: string, words: readonly Word[], locale: string): NameWord[] {
  const { known, translated } = gazetteerOf(locale);
  const ordinary = ordinaryWords[locale] ?? new Set<string>();
  const dates = extractDates(text, locale);
  const lower = new Set(words.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded));
  const found: NameWord[] = [];
  let run = -1;
  let lastIndex = -10;
  words.forEach((word, index) => {
    if (!word.isCapital || isDate(word, dates)) return;
    if (!continuesRun(text, words, lastIndex, index)) run += 1;
    lastIndex = index;
    const acronym = isAcronym(word.text);
    const phrases = [
      foldName(word.text),
      ...[1, 2].flatMap((more) => [phrase(words, index, index + more), phrase(words, index - more, index)]),
      phrase(words, index - 1, index + 1),
    ];
    const meanings = phrases.flatMap((name) => known.get(name) ?? []);
    const isOrdinary = (ordinary.has(word.folded) || titles.has(word.folded)) && !acronym;
    if (isOrdinary && meanings.length === 0) return;
    const isSoft =
      isOrdinary ||
      word.folded.length < 3 ||
      /\d/.test(word.text) ||
      lower.has(word.folded) ||
      translated.has(word.folded) ||
      isNumberWord(word.folded, locale) ||
      (/s$/.test(word.folded) && translated.has(word.folded.slice(0, -1)));
    found.push({ word, index, run, isAcronym: acronym, meanings, isUncertain: false, isSoft });
  });
  return found.map((name) => {
    const isUncertain = !name.isSoft && isUncertainStart(name, found);
    return { ...name, isUncertain, isSoft: name.isSoft || isUncertain };
  });
}

const phrase = (words: readonly Word[], from: number, to: number) =>
  from < 0 ? '' : words.slice(from, to + 1).map(({ folded }) => folded).join(' '); // prettier-ignore

function isDate(word: Word, dates: readonly DateFact[]): boolean {
  return dates.some((date) => date.start <= word.start && word.end <= date.end);
}

/** Only blanks, an apostrophe, a hyphen or a particle between two capitalised words. */
function continuesRun(text: string, words: readonly Word[], last: number, index: number): boolean {
  if (last < 0 || index - last > 3) return false;
  const between = words.slice(last + 1, index);
  if (!between.every(({ folded }) => nameParticles.has(folded))) return false;
  const gap = text.slice(words[last]?.end ?? 0, words[index]?.start ?? 0);
  return !/[,;:.!?()«»"“”]/.test(gap.replace(/^\./, '')) && !/['’]s\s/.test(gap);
}

function isNumberWord(folded: string, locale: string): boolean {
  const words = numberWords[locale];
  return words !== undefined && (words.add.has(folded) || words.confirming.has(folded));
}

/** A lone capital that begins a sentence may be any word. */
function isUncertainStart(name: NameWord, all: readonly NameWord[]): boolean {
  if (!name.word.beginsSentence || name.meanings.length > 0) return false;
  return !all.some(
    (other) => other !== name && other.run === name.run && !other.isSoft && other.index === name.index + 1,
  );
}
