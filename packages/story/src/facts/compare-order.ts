import type { Anchor } from './align-sentences';
import type { BlockPair } from './block-pair';
import type { TextRange } from './fact';
import type { Finding } from './finding';
import { findingAt } from './finding-at';
import type { NameMatch } from './match-name-words';
import type { Word } from './words';

/** Characters around a name in which its company is looked for. */
const company = 70;
/** How much more may speak for a phrase that moved as a whole than for a swap before nothing is said. */
const leastSuspicion = -0.7;
/** From here on the words around two names leave no doubt that only the names moved. */
const sure = 3;
/** Characters within which the words of one name stay together. */
const farthestApart = 30;

/** A name and its like, each at one of its places. */
export interface PlacedName {
  folded: string;
  run: number;
  /** Written the same on both sides. */
  isExact: boolean;
  source: TextRange;
  target: TextRange;
}

/**
 * Two names that changed places while the words around them stayed: "A beat B" that became "B beat A". Phrases that
 * moved with their names are grammar, and are left alone.
 */
export function compareOrder(
  pair: BlockPair,
  placed: readonly PlacedName[],
  anchors: readonly Anchor[],
): Finding[] {
  const told = new Set<number>();
  const findings: Finding[] = [];
  for (const [index, left] of placed.entries()) {
    for (const right of placed.slice(index + 1)) {
      if (left.folded === right.folded || told.has(left.run) || told.has(right.run)) continue;
      if (!isTurned(left, right) || isApposition(pair, left, right)) continue;
      const suspected = suspicion(left, right, anchors);
      if (suspected < leastSuspicion) continue;
      const isSure =
        left.isExact &&
        right.isExact &&
        left.run !== right.run &&
        (suspected >= sure ||
          (isFullName(left, placed) && isFullName(right, placed) && isSameBetween(pair, left, right)));
      told.add(left.run).add(right.run);
      const [from, into] = [
        span(pair.source, left.source, right.source),
        span(pair.target, left.target, right.target),
      ];
      findings.push(findingAt(pair, 'names-swapped', isSure ? 'error' : 'warning', from, into));
    }
  }
  return findings;
}

/** First and last name, side by side in both texts. */
function isFullName(name: PlacedName, placed: readonly PlacedName[]): boolean {
  const isBeside = (one: { start: number; end: number }, other: { start: number; end: number }) =>
    Math.min(Math.abs(one.start - other.end), Math.abs(other.start - one.end)) <= 4;
  return placed.some(
    (other) =>
      other !== name &&
      other.run === name.run &&
      other.isExact &&
      isBeside(other.source, name.source) &&
      isBeside(other.target, name.target),
  );
}

/** What stands between the names is as long as its translation would be: a clause, and the same one. */
function isSameBetween(pair: BlockPair, left: PlacedName, right: PlacedName): boolean {
  const here = right.source.start - left.source.end;
  const there = left.target.start - right.target.end;
  return here >= 15 && there >= 12 && there / here > 0.6 && there / here < 1.5;
}

/** Names said as often on either side, first with first and second with second; of the others nobody can tell. */
export function placeNames(names: readonly NameMatch[], words: readonly Word[]): PlacedName[] {
  const byName = new Map<string, NameMatch[]>();
  const byStart = new Map(words.map((word) => [word.start, word]));
  const isExact = ({ name, place }: NameMatch) => {
    const word = byStart.get(place.start);
    return word?.folded === name.word.folded && word.isCapital && word.folded.length > 2;
  };
  for (const match of names) {
    // "American" moves about as adjectives do, and so does what is translated.
    const isLoose = match.name.isSoft || match.name.meanings.some((meaning) => meaning.startsWith('people'));
    if (isLoose && !isExact(match)) continue;
    byName.set(match.name.word.folded, [...(byName.get(match.name.word.folded) ?? []), match]);
  }
  const taken = new Set<number>();
  return [...byName]
    .flatMap(([folded, matches]): PlacedName[] => {
      const [first] = matches;
      const found = first && byStart.get(first.place.start);
      const targets = words.filter((word) => found !== undefined && word.folded === found.folded);
      if (targets.length !== matches.length || targets.some(({ start }) => taken.has(start))) return [];
      for (const { start } of targets) taken.add(start);
      return matches.map(({ name }, at) => ({
        folded,
        run: name.run,
        isExact: first !== undefined && isExact(first),
        source: name.word,
        target: targets[at] ?? name.word,
      }));
    })
    .sort((left, right) => left.source.start - right.source.start);
}

/**
 * The other way round in the translation. Two words that make one name there are turned when they stand far apart,
 * or side by side in the other order; "Rift Valley" may well be "Valle del Rift".
 */
function isTurned(left: PlacedName, right: PlacedName): boolean {
  const isAfter = left.target.start > right.target.start;
  if (left.run !== right.run) return isAfter;
  if (right.source.start - left.source.end > 2) return false;
  const apart = isAfter ? left.target.start - right.target.end : right.target.start - left.target.end;
  return apart > farthestApart || (isAfter && apart <= 2);
}

/**
 * "The director of the port of Brest, Alain Guyot" and "Alain Guyot, director of the port of Brest": on one side
 * nothing but a comma is between the names. Names that were swapped have the same words between them on both.
 */
function isApposition({ source, target }: BlockPair, left: PlacedName, right: PlacedName): boolean {
  const here = source.slice(left.source.end, right.source.start);
  const there = target.slice(right.target.end, left.target.start);
  const [short, long] = here.length < there.length ? [here, there] : [there, here];
  return (
    /^[^\p{Ll}]*(?:\p{Lu}\p{L}*\s)?[,،]\s?(?:\p{Lu}[\p{L}’'-]*\s)*$/u.test(short) &&
    long.length - short.length > 10
  );
}

/** Positive where what surrounds the names stayed where it was, negative where it moved with them. */
function suspicion(left: PlacedName, right: PlacedName, anchors: readonly Anchor[]): number {
  return companyOf(left, right, anchors) + companyOf(right, left, anchors);
}

function companyOf(own: PlacedName, other: PlacedName, anchors: readonly Anchor[]): number {
  let score = 0;
  for (const anchor of anchors) {
    const apart = Math.abs(anchor.source - own.source.start);
    const isOneOfThem = anchor.run !== undefined && (anchor.run === own.run || anchor.run === other.run);
    if (apart > company || isOneOfThem || apart > Math.abs(anchor.source - other.source.start)) continue;
    const toOwn = Math.abs(anchor.target - own.target.start);
    const toOther = Math.abs(anchor.target - other.target.start);
    score += (anchor.weight * (toOwn > toOther ? 1 : -1)) / (1 + apart / 20);
  }
  return score;
}

function span(text: string, one: TextRange, other: TextRange) {
  const [start, end] = [Math.min(one.start, other.start), Math.max(one.end, other.end)];
  return { kind: 'name' as const, text: text.slice(start, end), start, end };
}
