import type { BlockPair } from '@marbre/story/facts/block-pair';
import { compareBlockFacts } from '@marbre/story/facts/compare-block-facts';
import type { Finding } from '@marbre/story/facts/finding';
import { randomFrom } from '@marbre/story/testing/random';
import type { ParallelSentence } from '../support/parallel-texts';
import { changeDate, changeFigure, changeMagnitude, changeNumberWord, changeUnit } from './mutate-figures';
import { changeCapital, changeName, changePlace, dropNegation, swapNames } from './mutate-words';
import type { Mutation } from './mutation';

export interface Recall {
  /** What it counts towards, and is held to a bar with. */
  group: FactGroup;
  kind: string;
  found: number;
  tried: number;
}

export type FactGroup = 'numbers' | 'dates' | 'untranslated' | 'names' | 'sentences' | 'negations';

export interface FactFigures {
  /** Shares of untouched sentences: with an error, with any finding at all. */
  accused: number;
  warned: number;
  /** Of one processor, for one pair of sentences. */
  millisecondsEach: number;
  recalls: Recall[];
  /** Shares of whole blocks of three in which a sentence was missed or thought added. */
  wronglyMissed: number;
}

/** The pairs of languages that are measured, with the share of accused sentences they are held to. */
export const measuredPairs = [
  { source: 'fr', target: 'en', accused: 0.02 },
  { source: 'en', target: 'fr', accused: 0.02 },
  { source: 'fr', target: 'es', accused: 0.02 },
  { source: 'en', target: 'ar', accused: 0.04 },
  { source: 'fr', target: 'ar', accused: 0.04 },
] as const;

/** The least share of spoilt translations that must be seen; null where nothing is asked. */
export function leastRecall(group: FactGroup, locales: Locales): number | null {
  const isArabic = locales.source === 'ar' || locales.target === 'ar';
  if (group === 'names') return isArabic ? 0.75 : 0.9;
  if (group === 'sentences') return isArabic ? 0.85 : 0.9;
  if (group === 'negations') return isArabic ? null : 0.8;
  return 0.97;
}

/** Found of tried, all kinds of a group together. */
export function recallOf({ recalls }: FactFigures, group: FactGroup): { found: number; tried: number } {
  const kinds = recalls.filter((recall) => recall.group === group);
  const sum = (key: 'found' | 'tried') => kinds.reduce((total, recall) => total + recall[key], 0);
  return { found: sum('found'), tried: sum('tried') };
}

type Locales = { source: string; target: string };

const mutators = [
  ['numbers', 'a figure changed', changeFigure],
  ['numbers', 'a number word changed', changeNumberWord],
  ['numbers', 'a magnitude changed', changeMagnitude],
  ['numbers', 'a unit changed', changeUnit],
  ['dates', 'a date changed', changeDate],
  ['names', 'a name changed', changeName],
  ['names', 'any capitalised word changed', changeCapital],
  ['names', 'a country or city changed', changePlace],
  ['names', 'two names swapped', swapNames],
  ['negations', 'a negation dropped', dropNegation],
] as const;

/** How often the comparison accuses translations as they are, and sees them spoilt in one place. */
export function measureFacts(sentences: readonly ParallelSentence[], locales: Locales): FactFigures {
  const began = process.cpuUsage();
  const clean = sentences.map(({ source, target }) => check(source, target, locales));
  const { user, system } = process.cpuUsage(began);
  const millisecondsEach = (user + system) / 1000 / sentences.length;
  const share = (count: number) => count / sentences.length;
  const dropped = recallDropped(sentences, locales);
  return {
    accused: share(clean.filter((findings) => findings.some(({ severity }) => severity === 'error')).length),
    warned: share(clean.filter((findings) => findings.length > 0).length),
    millisecondsEach,
    recalls: [
      ...mutators.map(([group, kind, mutate]) => {
        const chance = randomFrom(kind.length);
        const seen = sentences.flatMap(({ source, target }, index) => {
          const mutation = mutate(target, locales.target, chance, source);
          if (mutation === null) return [];
          return [isSeen(mutation, check(source, mutation.text, locales), clean[index] ?? [])];
        });
        return { group, kind, found: seen.filter(Boolean).length, tried: seen.length };
      }),
      recallUntranslated(sentences, locales),
      dropped.recall,
    ],
    wronglyMissed: dropped.wronglyMissed,
  };
}

/** The share of translations that the comparison would keep from being published. */
export function accusedShare(sentences: readonly ParallelSentence[], locales: Locales): number {
  const accused = sentences.filter(({ source, target }) =>
    check(source, target, locales).some(({ severity }) => severity === 'error'),
  );
  return accused.length / sentences.length;
}

function check(source: string, target: string, locales: Locales): Finding[] {
  const pair: BlockPair = { sourceBlockId: 'a', targetBlockId: 'a', source, target };
  return compareBlockFacts(pair, { locales });
}

const keyOf = ({ code, sourceValue, targetValue }: Finding) => `${code}|${sourceValue}|${targetValue}`;

/** Seen at its place: a finding on the spoilt words, or a new one on words of the source that miss their like. */
export function isSeen(mutation: Mutation, findings: readonly Finding[], clean: readonly Finding[]): boolean {
  const before = new Set(clean.map(keyOf));
  return findings.some((finding) => {
    const { targetRange, sourceRange } = finding;
    const isOnPlace = targetRange && targetRange.start <= mutation.end && mutation.start <= targetRange.end;
    return isOnPlace || (sourceRange && !before.has(keyOf(finding)));
  });
}

function recallUntranslated(sentences: readonly ParallelSentence[], locales: Locales): Recall {
  const found = sentences.filter(({ source }) =>
    check(source, source, locales).some(({ code }) => code === 'left-untranslated'),
  );
  return {
    group: 'untranslated',
    kind: 'the source left in place',
    found: found.length,
    tried: sentences.length,
  };
}

/** Blocks of three sentences that follow each other, whole, and with the first, the middle or the last one gone. */
function recallDropped(
  sentences: readonly ParallelSentence[],
  locales: Locales,
): { recall: Recall; wronglyMissed: number } {
  let [tried, found, wrong] = [0, 0, 0];
  for (let at = 0; at + 2 < sentences.length; at += 3) {
    const three = sentences.slice(at, at + 3);
    const dropped = (at / 3) % 3;
    const join = (side: 'source' | 'target', among = three) =>
      among.map((sentence) => sentence[side]).join(' ');
    const whole = check(join('source'), join('target'), locales);
    const rest = three.filter((_, index) => index !== dropped);
    const start = join('source', three.slice(0, dropped)).length;
    const end = join('source', three.slice(0, dropped + 1)).length;
    const isFound = check(join('source'), join('target', rest), locales).some(
      ({ code, sourceRange }) =>
        code === 'sentence-missing' && sourceRange && sourceRange.start < end && start < sourceRange.end,
    );
    tried += 1;
    found += isFound ? 1 : 0;
    wrong += whole.some(({ kind }) => kind === 'length') ? 1 : 0;
  }
  return {
    recall: { group: 'sentences', kind: 'a sentence of three dropped', found, tried },
    wronglyMissed: wrong / tried,
  };
}
