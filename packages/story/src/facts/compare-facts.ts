import type { BlockPair, FactOptions } from './block-pair';
import { byRules } from './compare-block-facts';
import { compareLinks } from './compare-links';
import { compareBylines } from './compare-names';
import { compareOnce } from './compare-once';
import type { Finding } from './finding';

/**
 * Compares the facts of a translation (or of a summary, with equal locales) with its source.
 *
 * @returns findings in block order; no finding proves nothing, an `error` is meant to be right.
 */
export function compareFacts(pairs: readonly BlockPair[], options: FactOptions): Finding[] {
  return [
    ...pairs.flatMap((pair) => [...compareOnce(pair, options), ...compareLinks(pair, options.locales)]),
    ...compareBylines(pairs, byRules(options)),
  ];
}
