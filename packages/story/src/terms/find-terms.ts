import type { TextRange } from '../facts/fact';
import type { Inflection } from './inflection';
import { inflectionOf } from './inflection-of';
import type { PartOfSpeech } from './term';
import { type TextWord, wordsOfText } from './words-of-text';

/** Words to look for; `value` is whatever the finder is to give back for them. */
export interface SoughtTerm<Value> {
  text: string;
  partOfSpeech: PartOfSpeech | null;
  value: Value;
}

/** A place where a term stands, in UTF-16 units; what is written onto the words is inside it. */
export interface TermMatch<Value> extends TextRange {
  text: string;
  value: Value;
}

interface Pattern<Value> {
  value: Value;
  words: ReadonlySet<string>[];
  endsInCapital: boolean;
}

/** Words that stand before a hyphen without making another word of what follows. */
const hyphenPrefixes = new Set('ex pro anti non post pré pre inter intra extra al el ben bin'.split(' '));

/**
 * Prepares to find terms in texts of one language, whatever their endings: "forces libyennes" is the term
 * "force libyenne". Where terms overlap the longest counts, so that an "accord" is not found in "Gouvernement
 * d'accord national" when that is a term too; several terms of the very same words are all given.
 */
export function openTermFinder<Value>(
  terms: readonly SoughtTerm<Value>[],
  locale: string,
): (text: string) => TermMatch<Value>[] {
  const inflection = inflectionOf(locale);
  const patterns = new Map<string, Pattern<Value>[]>();
  for (const term of terms) {
    const pattern = patternOf(term, inflection);
    for (const key of pattern.words[0] ?? []) {
      const present = patterns.get(key);
      if (present) present.push(pattern);
      else patterns.set(key, [pattern]);
    }
  }
  return (text) => (patterns.size === 0 ? [] : findIn(text, patterns, inflection));
}

function patternOf<Value>(term: SoughtTerm<Value>, inflection: Inflection): Pattern<Value> {
  const words = wordsOfText(term.text);
  const hasCompany = words.length > 1;
  const { partOfSpeech } = term;
  return {
    value: term.value,
    words: words.map(
      ({ text }, index) =>
        new Set(inflection.keysOfTermWord(text, { partOfSpeech, hasCompany, isFirst: index === 0 })),
    ),
    endsInCapital: /^\p{Lu}/u.test(words.at(-1)?.text ?? ''),
  };
}

function findIn<Value>(
  text: string,
  patterns: ReadonlyMap<string, Pattern<Value>[]>,
  inflection: Inflection,
): TermMatch<Value>[] {
  const words = wordsOfText(text);
  const keysWithin = new Map<string, string[]>();
  const isFormOf = (word: string, keys: ReadonlySet<string> | undefined) => {
    const own = keysWithin.get(word) ?? inflection.keysOfTextWord(word, false);
    keysWithin.set(word, own);
    return own.some((key) => keys?.has(key));
  };
  const found = words.flatMap((word, index) => {
    const candidates = new Set(
      inflection.keysOfTextWord(word.text, true).flatMap((key) => patterns.get(key) ?? []),
    );
    return [...candidates].flatMap((pattern) => {
      const last = lastWordOf(pattern, text, words, index, isFormOf);
      if (!last || !standsAlone(text, word.start, last.end, pattern.endsInCapital)) return [];
      const { start } = word;
      return [{ start, end: last.end, text: text.slice(start, last.end), value: pattern.value }];
    });
  });
  return keepLongest(found, text.length);
}

/** The word at which the pattern ends when it begins at `index`, or null when it does not stand there. */
function lastWordOf<Value>(
  pattern: Pattern<Value>,
  text: string,
  words: readonly TextWord[],
  index: number,
  isFormOf: (word: string, keys: ReadonlySet<string> | undefined) => boolean,
): TextWord | null {
  for (let ahead = 1; ahead < pattern.words.length; ahead += 1) {
    const [before, word] = [words[index + ahead - 1], words[index + ahead]];
    if (!before || !word || !/^[\s'’ʼ‑-]{1,3}$/u.test(text.slice(before.end, word.start))) return null;
    if (!isFormOf(word.text, pattern.words[ahead])) return null;
  }
  return words[index + pattern.words.length - 1] ?? null;
}

/** False inside a longer word ("cessez-le-feu"), an address or a handle. */
function standsAlone(text: string, start: number, end: number, endsInCapital: boolean): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 2);
  if (/[@#_]$|\p{L}[./]$/u.test(before) || /^(?:[@_]|[./]\p{Ll})/u.test(after)) return false;
  const prefix = /([\p{L}\p{N}]+)[-‑]$/u.exec(before)?.[1];
  if (prefix !== undefined && !hyphenPrefixes.has(prefix.toLowerCase())) return false;
  // "UN-backed" speaks of the UN; "force-vente" of no force.
  return endsInCapital || !/^[-‑][\p{L}\p{N}]/u.test(after);
}

function keepLongest<Value>(found: readonly TermMatch<Value>[], length: number): TermMatch<Value>[] {
  const ordered = [...found].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start,
  );
  // For every unit of the text, the match it belongs to by number, from 1. What overlaps a shorter match is
  // as long or longer, so it covers one of its ends.
  const owners = new Int32Array(length);
  const kept: TermMatch<Value>[] = [];
  for (const match of ordered) {
    const [first, last] = [owners[match.start], owners[match.end - 1]];
    if (first || last) {
      const owner = kept[(first ?? 0) - 1];
      if (first === last && owner?.start === match.start && owner.end === match.end) kept.push(match);
      continue;
    }
    kept.push(match);
    owners.fill(kept.length, match.start, match.end);
  }
  return kept.sort((one, other) => one.start - other.start);
}
