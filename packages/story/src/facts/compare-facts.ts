import { compareDates } from './compare-dates';
import { compareBylines, compareNames } from './compare-names';
import { compareNumbers } from './compare-numbers';
import { compareText } from './compare-text';
import type { BlockPair, FactOptions } from './block-pair';
import type { Finding } from './finding';

/**
 * Compares the facts of a translation (or of a summary, with equal locales) with its source.
 *
 * @returns findings in block order; no finding proves nothing, an `error` is meant to be right.
 */
export function compareFacts(pairs: readonly BlockPair[], options: FactOptions): Finding[] {
  return [...pairs.flatMap((pair) => compareBlockFacts(pair, options)), ...compareBylines(pairs, options)];
}

/** The same for one block, without what only a whole story can show. */
export function compareBlockFacts(pair: BlockPair, options: FactOptions): Finding[] {
  const text = compareText(pair, options);
  // Nothing of an empty or untranslated block is worth listing one by one.
  if (text.some((finding) => finding.code === 'text-empty')) return text;
  return [
    ...text,
    ...compareNumbers(pair, options.locales),
    ...compareDates(pair, options.locales),
    ...compareNames(pair, options),
  ];
}
