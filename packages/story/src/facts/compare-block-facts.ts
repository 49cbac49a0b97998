import type { BlockPair, FactOptions } from './block-pair';
import { compareDates } from './compare-dates';
import { compareExchanged } from './compare-exchanged';
import { compareLanguage } from './compare-language';
import { compareLength, emptied, isEmptied } from './compare-length';
import { compareNames, matchNames } from './compare-names';
import { compareNegations } from './compare-negations';
import { compareNumbers } from './compare-numbers';
import { compareOrder, placeNames } from './compare-order';
import { compareQuotations } from './compare-quotations';
import { compareSentences } from './compare-sentences';
import { findAnchors } from './find-anchors';
import type { Finding } from './finding';
import { ruleLocale } from './rule-locale';
import { wordsOf } from './words';

/** Compares the facts of one block with its source, without its links and what only a whole story can show; see `compareFacts`. */
export function compareBlockFacts(pair: BlockPair, given: FactOptions): Finding[] {
  const options = byRules(given);
  const { locales } = options;
  const [from, into] = [wordsOf(pair.source), wordsOf(pair.target)];
  // Nothing of an empty or untranslated block is worth listing one by one.
  if (isEmptied(from, into)) return emptied(pair);
  const language = compareLanguage(pair, locales, from, into);
  if (language.some(({ code }) => code === 'left-untranslated' || code === 'wrong-language')) return language;
  const names = matchNames(pair, options, from, into);
  const placed = placeNames(names.matched, into);
  const findings = [
    ...language,
    ...compareNumbers(pair, locales),
    ...compareDates(pair, locales),
    ...compareNames(pair, options, names),
    ...compareQuotations(pair, placed),
  ];
  // A summary says less than its source on purpose, and in its own order.
  if (locales.source === locales.target) return findings;
  const anchors = findAnchors(pair, locales, from, into, names.matched);
  const sentences = compareSentences(pair, locales, anchors);
  return [
    ...findings,
    ...compareOrder(pair, placed, anchors),
    ...compareExchanged(pair, names.matched, into),
    ...sentences,
    ...(sentences.length > 0 ? [] : compareLength(pair, locales, from, into)),
    ...compareNegations(pair, locales),
  ];
}

/** The same comparison between the languages whose rules apply. */
export function byRules(options: FactOptions): FactOptions {
  const { source, target } = options.locales;
  return { ...options, locales: { source: ruleLocale(source), target: ruleLocale(target) } };
}
