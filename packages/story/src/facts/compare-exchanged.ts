import type { BlockPair } from './block-pair';
import type { Finding } from './finding';
import { findingAt } from './finding-at';
import type { NameMatch } from './match-name-words';
import type { Word } from './words';

interface Counted {
  here: Word[];
  there: Word[];
}

/**
 * Two names one of which is said as often as the other in the source: Haftar twice and Serraj once that became Serraj
 * twice and Haftar once. No order shows that, for nobody knows which stands for which.
 */
export function compareExchanged(
  pair: BlockPair,
  names: readonly NameMatch[],
  into: readonly Word[],
): Finding[] {
  const counted = countNames(names, into).filter(({ here, there }) => here.length !== there.length);
  const crossed = counted.filter((one) =>
    counted.some((other) => one.here.length === other.there.length && one.there.length === other.here.length),
  );
  const [from, target] = [crossed[0]?.here[0], crossed[0]?.there[0]];
  if (!from || !target) return [];
  // First and last names that cross together leave no doubt; a single word may have become a pronoun.
  const severity = crossed.length >= 4 ? 'error' : 'warning';
  return [findingAt(pair, 'names-swapped', severity, { kind: 'name', ...from }, { kind: 'name', ...target })];
}

/** How often each name that both languages write alike is said on either side; those said at all on both. */
function countNames(names: readonly NameMatch[], into: readonly Word[]): Counted[] {
  const byName = new Map<string, Word[]>();
  for (const { name } of names) {
    if (name.isSoft || name.isAcronym || name.meanings.length > 0) continue;
    byName.set(name.word.folded, [...(byName.get(name.word.folded) ?? []), name.word]);
  }
  return [...byName].flatMap(([folded, here]) => {
    const there = into.filter((word) => word.folded === folded && word.isCapital);
    return there.length > 0 ? [{ here, there }] : [];
  });
}
