import type { BlockPair } from '@marbre/story/facts/block-pair';
import { compareBlockFacts } from '@marbre/story/facts/compare-facts';
import type { Finding } from '@marbre/story/facts/finding';
import type { ParallelSentence } from '../support/parallel-texts';
import { changeDate, changeFigure, changeMagnitude, changeNumberWord, changeUnit } from './mutate-figures';
import { changeCapital, changeName, changePlace, dropNegation, swapNames } from './mutate-words';
import { type Mutation, seededChance } from './mutation';

export interface Recall {
  kind: string;
  found: number;
  tried: number;
}

export interface FactFigures {
  sentences: number;
  /** Shares of untouched pairs: with an error, with any finding. */
  accused: number;
  warned: number;
  millisecondsEach: number;
  recalls: Recall[];
}

type Locales = { source: string; target: string };

const mutators = {
  figure: changeFigure,
  'number word': changeNumberWord,
  date: changeDate,
  magnitude: changeMagnitude,
  unit: changeUnit,
  negation: dropNegation,
  name: changeName,
  'any capitalised word': changeCapital,
  place: changePlace,
  'names swapped': swapNames,
};

/** How often the comparison accuses translations as they are, and sees them spoilt in one place. */
export function measureFacts(sentences: readonly ParallelSentence[], locales: Locales): FactFigures {
  const began = performance.now();
  const clean = sentences.map(({ source, target }) => check(source, target, locales));
  const millisecondsEach = (performance.now() - began) / sentences.length;
  const share = (count: number) => count / sentences.length;
  return {
    sentences: sentences.length,
    accused: share(clean.filter((findings) => findings.some(({ severity }) => severity === 'error')).length),
    warned: share(clean.filter((findings) => findings.length > 0).length),
    millisecondsEach,
    recalls: [
      ...Object.entries(mutators).map(([kind, mutate]) => {
        const chance = seededChance(kind.length);
        const seen = sentences.flatMap(({ source, target }, index) => {
          const mutation = mutate(target, locales.target, chance, source);
          return mutation === null
            ? []
            : [isSeen(mutation, check(source, mutation.text, locales), clean[index] ?? [])];
        });
        return { kind, found: seen.filter(Boolean).length, tried: seen.length };
      }),
      recallUntranslated(sentences, locales),
      ...recallDropped(sentences, locales),
    ],
  };
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

export function recallUntranslated(sentences: readonly ParallelSentence[], locales: Locales): Recall {
  const found = sentences.filter(({ source }) =>
    check(source, source, locales).some(({ code }) => code === 'left-untranslated'),
  );
  return { kind: 'left untranslated', found: found.length, tried: sentences.length };
}

/** Blocks of three sentences that follow each other, whole and with the first, middle or last one gone. */
export function recallDropped(sentences: readonly ParallelSentence[], locales: Locales): Recall[] {
  let [tried, found, accused, warned] = [0, 0, 0, 0];
  for (let at = 0; at + 2 < sentences.length; at += 3) {
    const three = sentences.slice(at, at + 3);
    const dropped = (at / 3) % 3;
    const source = three.map((sentence) => sentence.source).join(' ');
    const whole = check(source, three.map(({ target }) => target).join(' '), locales);
    const rest = three.filter((_, index) => index !== dropped).map(({ target }) => target).join(' '); // prettier-ignore
    const start = three.slice(0, dropped).reduce((sum, sentence) => sum + sentence.source.length + 1, 0);
    const end = start + (three[dropped]?.source.length ?? 0);
    const before = new Set(whole.map(keyOf));
    const isFound = check(source, rest, locales).some(
      (finding) =>
        (finding.code === 'sentence-missing' || finding.code === 'much-shorter') &&
        !before.has(keyOf(finding)) &&
        (!finding.sourceRange || (finding.sourceRange.start < end && start < finding.sourceRange.end)),
    );
    tried += 1;
    found += isFound ? 1 : 0;
    accused += whole.some(({ severity }) => severity === 'error') ? 1 : 0;
    warned += whole.some(({ kind }) => kind === 'length') ? 1 : 0;
  }
  return [
    { kind: 'sentence dropped from three', found, tried },
    { kind: '(whole blocks of three, wrongly called shorter or longer)', found: warned, tried },
    { kind: '(whole blocks of three, with an error)', found: accused, tried },
  ];
}
