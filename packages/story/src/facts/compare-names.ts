import type { BlockPair, FactOptions } from './block-pair';
import type { Finding } from './finding';
import { findingAt, findingOn } from './finding-at';
import { isLatin } from '../vocabulary/locale';
import { isKnownAcronym } from './known-equivalents';
import { findName, type NameMatch, otherSide, type OtherSide } from './match-name-words';
import { countryWordsOf, type NameWord, nameWordsOf } from './name-words-of';
import { areNamesRead, areRead, isRead } from './rule-locale';
import type { Word } from './words';

/** How words for institutions and offices end, seldom names of persons and places. */
const ordinaryEnding =
  /(?:ing|tion|tions|sion|cion|ciones|ship|ment|ments|miento|hood|ness|ity|ite|dad|ism|isme|ismo|ist|iste|ista|ists|ers|ors|ed|ary|ory|ics|ique|ives?|ous|ance|ence|encia|ancia|ways?|lines?|age|aje|ure|ure?s|dora?|eurs?|iers?)$/;

/** The names of both sides and where each is found on the other. */
export interface NameComparison {
  matched: NameMatch[];
  missing: NameWord[];
  added: NameWord[];
}

/** Looks every name of either side up on the other. */
export function matchNames(
  pair: BlockPair,
  options: FactOptions,
  fromWords: readonly Word[],
  intoWords: readonly Word[],
): NameComparison {
  const { source, target } = options.locales;
  if (!areNamesRead(options.locales)) return { matched: [], missing: [], added: [] };
  const from = nameWordsOf(pair.source, fromWords, source);
  const into = nameWordsOf(pair.target, intoWords, target);
  const { equivalents = {} } = options;
  const agreed = (name: string) => (Object.hasOwn(equivalents, name) ? (equivalents[name] ?? []) : []);
  const there = otherSide(pair.target, target, intoWords, into, agreed);
  const here = otherSide(pair.source, source, fromWords, from, () => []);
  const forward = lookUp(source === 'ar' ? countryWordsOf(fromWords) : from, source, there);
  const back = lookUp(target === 'ar' ? countryWordsOf(intoWords) : into, target, here);
  const isAlone = (name: NameWord, others: readonly NameWord[], all: readonly NameWord[]) =>
    others.length === 0 &&
    ordinaryEnding.test(name.word.folded) &&
    all.some((other) => other.run === name.run && other !== name && other.isSoft);
  return {
    // Where the source is Arabic its names are known by those of the translation alone.
    matched:
      source === 'ar'
        ? back.matched.map(({ name, place }) => ({
            name: { ...name, word: { ...name.word, ...place } },
            place: name.word,
          }))
        : forward.matched,
    // A word of an institution that one language names otherwise, unless a stranger stands on the other side.
    missing: forward.unfound.filter((name) => !isAlone(name, back.unfound, from)),
    added: back.unfound.filter((name) => !isAlone(name, forward.unfound, into)),
  };
}

/**
 * Names and acronyms that only one side has. A warning, save for names agreed as untouchable: what is a name, and
 * what another language calls it, is never quite sure.
 */
export function compareNames(pair: BlockPair, options: FactOptions, comparison: NameComparison): Finding[] {
  const { missing, added } = toldNames(comparison, options);
  const agreed = protectedNames(pair, options);
  return [
    ...agreed,
    ...missing
      .filter((name) => !agreed.some(({ sourceValue }) => sourceValue?.includes(name.word.text)))
      .map((name) =>
        findingAt(pair, name.isAcronym ? 'acronym-missing' : 'name-missing', 'warning', placeOf(name), null),
      ),
    ...added
      .filter((name) => !name.isAcronym)
      .map((name) => findingAt(pair, 'name-added', 'warning', null, placeOf(name))),
  ];
}

/**
 * Of a language that we know no names and no ordinary words of, its own are left alone, and so is what others call
 * differently; a name that is the same everywhere is missed.
 */
function toldNames({ missing, added }: NameComparison, { locales }: FactOptions) {
  if (areRead(locales)) return { missing, added };
  const isTheSame = ({ word, meanings, isAcronym }: NameWord, from: string) =>
    isRead(from) && meanings.length === 0 && !(isAcronym && isKnownAcronym(word.text));
  return {
    missing: missing.filter((name) => isTheSame(name, locales.source)),
    added: added.filter((name) => isTheSame(name, locales.target)),
  };
}

function lookUp(names: readonly NameWord[], from: string, other: OtherSide) {
  const matched: NameMatch[] = [];
  const unfound: NameWord[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const place = findName(name, from, other);
    if (place) matched.push({ name, place });
    else if (!name.isSoft && !seen.has(name.word.folded)) unfound.push(name);
    seen.add(name.word.folded);
  }
  return { matched, unfound };
}

function placeOf(name: NameWord) {
  const { text, start, end } = name.word;
  return { kind: name.isAcronym ? ('acronym' as const) : ('name' as const), text, start, end };
}

/** Names that must come through letter for letter; what another script makes of them cannot be told. */
function protectedNames(pair: BlockPair, { locales, protectedNames: names }: FactOptions): Finding[] {
  if (!isLatin(locales.source) || !isLatin(locales.target)) return [];
  return (names ?? []).flatMap((name) => {
    const [place] = placesOf(name, pair.source);
    if (!place || placesOf(name, pair.target).length > 0) return [];
    return [findingAt(pair, 'protected-name-missing', 'error', { kind: 'name', text: name, ...place }, null)];
  });
}

/** A byline belongs to the story, not to a block: it must be there once, letter for letter. */
export function compareBylines(pairs: readonly BlockPair[], options: FactOptions): Finding[] {
  if (!isLatin(options.locales.target)) return [];
  return (options.bylines ?? []).flatMap((byline) => {
    const pair = pairs.find((candidate) => placesOf(byline, candidate.source).length > 0);
    if (!pair || pairs.some((candidate) => placesOf(byline, candidate.target).length > 0)) return [];
    return [findingOn(pair, 'byline-missing', 'byline', 'error', byline)];
  });
}

function placesOf(name: string, text: string): { start: number; end: number }[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + name.length }));
}
