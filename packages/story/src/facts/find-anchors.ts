import type { Anchor } from './align-sentences';
import type { BlockPair, Locales } from './block-pair';
import { commonWords } from './common-words';
import { foldName } from './gazetteer';
import { arabicReadings } from './match-names';
import { coupleNumbers, figuresOf } from './match-numbers';
import type { NameMatch } from './match-name-words';
import type { Word } from './words';

/** Everything in a pair of texts that seems to speak of one thing: numbers, names, words of one root or meaning. */
export function findAnchors(
  pair: BlockPair,
  { source, target }: Locales,
  from: readonly Word[],
  into: readonly Word[],
  names: readonly NameMatch[],
): Anchor[] {
  const numbers = coupleNumbers(
    figuresOf(pair.source, source).numbers,
    figuresOf(pair.target, target).numbers,
  );
  return [
    ...numbers
      .filter(([left, right]) => left.strength !== 'weak' && right.strength !== 'weak')
      .map(([left, right]) => ({ source: left.start, target: right.start, weight: 1.5 })),
    ...names
      .filter(({ place }) => place.start >= 0)
      .map(({ name, place }) => ({
        source: name.word.start,
        target: place.start,
        weight: 1.2,
        run: name.run,
      })),
    ...crossed(rootsOf(from), rootsOf(into), 0.8),
    ...crossed(meaningsOf(from, source), meaningsOf(into, target), 0.8),
  ];
}

type Places = Map<string, number[]>;

/** Longer words by their beginnings, which languages of one script often share. */
function rootsOf(words: readonly Word[]): Places {
  const places: Places = new Map();
  for (const { folded, isCapital, start } of words) {
    if (folded.length < 5 || isCapital) continue;
    const root = folded.slice(0, 5);
    places.set(root, [...(places.get(root) ?? []), start]);
  }
  return places;
}

function meaningsOf(words: readonly Word[], locale: string): Places {
  const places: Places = new Map();
  for (const word of words) {
    const readings = locale === 'ar' ? arabicReadings(word.text) : [word.folded];
    const meanings = new Set(readings.flatMap((reading) => meaningsOfWord(reading, locale)));
    for (const meaning of meanings) places.set(meaning, [...(places.get(meaning) ?? []), word.start]);
  }
  return places;
}

/** What is said in many places could be any of them: its weight is shared out. */
function crossed(here: Places, there: Places, weight: number): Anchor[] {
  return [...here].flatMap(([key, sources]) => {
    const targets = there.get(key) ?? [];
    const share = weight / Math.max(sources.length, targets.length);
    return share < 0.2
      ? []
      : sources.flatMap((source) => targets.map((target) => ({ source, target, weight: share })));
  });
}

const stemsByLocale = new Map<string, ReadonlyMap<string, readonly string[]>>();
const longestStem = 10;

function stemsOf(locale: string): ReadonlyMap<string, readonly string[]> {
  const known = stemsByLocale.get(locale);
  if (known) return known;
  const stems = new Map<string, string[]>();
  const column = ['en', 'fr', 'es', 'ar'].indexOf(locale);
  for (const [row, line] of commonWords.trim().split('\n').entries()) {
    for (const form of (line.split('|')[column] ?? '').split(',')) {
      const stem = foldName(form);
      if (stem !== '') stems.set(stem, [...(stems.get(stem) ?? []), String(row)]);
    }
  }
  stemsByLocale.set(locale, stems);
  return stems;
}

/** By whole word, or by the longest stem of four letters or more (three in Arabic, whose words are short). */
function meaningsOfWord(word: string, locale: string): readonly string[] {
  const stems = stemsOf(locale);
  const whole = stems.get(word);
  if (whole) return whole;
  for (let length = Math.min(longestStem, word.length); length >= (locale === 'ar' ? 3 : 4); length -= 1) {
    const meanings = stems.get(word.slice(0, length));
    if (meanings) return meanings;
  }
  return [];
}
