import { describe, expect, it } from 'vitest';
import {
  accusedShare,
  type FactFigures,
  type FactGroup,
  leastRecall,
  measuredPairs,
  measureFacts,
  recallOf,
} from '../bench/measure-facts';
import { type ParallelSentence, parallelSentences } from '../support/parallel-texts';

/** Six lines in a row of every thirty-six: what was written together stays together. */
function sampleOf(sentences: readonly ParallelSentence[]): ParallelSentence[] {
  return sentences.filter((_, index) => Math.floor(index / 6) % 6 === 1);
}

/** What chance alone may take from a share of so few, at about two standard deviations. */
const leeway = (share: number, tried: number) => 2 * Math.sqrt((share * (1 - share)) / Math.max(1, tried));

const groups: FactGroup[] = ['numbers', 'dates', 'untranslated', 'names', 'sentences', 'negations'];

describe.each(measuredPairs)('facts of professional translations, $source to $target', (pair) => {
  const sentences = parallelSentences(pair.source, pair.target);
  let measured: FactFigures | undefined;
  const figures = () => (measured ??= measureFacts(sampleOf(sentences ?? []), pair));

  it.skipIf(!sentences)('an editor is not kept from publishing a faithful translation', () => {
    const everyOther = (sentences ?? []).filter((_, index) => index % 2 === 0);
    expect(accusedShare(everyOther, pair)).toBeLessThanOrEqual(pair.accused);
    // Who is warned at every other sentence reads no warning any more.
    expect(figures().warned).toBeLessThanOrEqual(0.27);
    expect(figures().wronglyMissed).toBeLessThanOrEqual(0.07);
  });

  it.skipIf(!sentences).each(groups)('%s that a translation gets wrong are pointed out', (group) => {
    const least = leastRecall(group, pair) ?? 0.6;
    const { found, tried } = recallOf(figures(), group);
    expect(tried).toBeGreaterThan(5);
    expect(found / tried).toBeGreaterThanOrEqual(least - leeway(least, tried));
  });
});
