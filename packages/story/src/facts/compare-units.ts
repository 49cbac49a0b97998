import type { NumberFact } from './fact';
import type { Finding } from './finding';
import type { BlockPair } from './block-pair';
import { findingAt } from './finding-at';
import { dimensionOf } from './units';

/** Dimensions that a number keeps saying in every language; "aged 15" may leave out its years. */
const alwaysSaid: ReadonlySet<string> = new Set(['share', 'money', 'length', 'mass', 'volume', 'area']);

/** The same number of something else: 15 km that became 15 miles, 3 % that became 3 euros, 2 days 2 weeks. */
export function compareUnits(
  pair: BlockPair,
  couples: readonly (readonly [NumberFact, NumberFact])[],
): Finding[] {
  return couples.flatMap(([from, into]) => {
    // "Un livre" is a book.
    if (from.strength === 'weak' || into.strength === 'weak') return [];
    const [left, right] = [readUnits(from), readUnits(into)];
    if (left.length > 0 && right.length > 0) {
      if (left.some((unit) => right.includes(unit))) {
        const isOtherRate = from.per !== null && into.per !== null && from.per !== into.per;
        return isOtherRate ? [findingAt(pair, 'unit-changed', 'warning', from, into)] : [];
      }
      const isSure =
        from.strength === 'figures' &&
        into.strength === 'figures' &&
        left.length === 1 &&
        right.length === 1 &&
        dimensionOf(left) === dimensionOf(right);
      return [findingAt(pair, 'unit-changed', isSure ? 'error' : 'warning', from, into)];
    }
    const isSign = from.strength === 'figures' && into.strength === 'figures';
    const said = left.length > 0 ? left : right;
    const isMissed =
      said.length > 0 && (isSign || dimensionOf(said) === 'share') && alwaysSaid.has(dimensionOf(said) ?? '');
    return isMissed ? [findingAt(pair, 'unit-changed', 'warning', from, into)] : [];
  });
}

/** A degree is of some scale, and which one is often left out. */
function readUnits({ units }: NumberFact): readonly string[] {
  return units.some((unit) => unit === 'degree' || unit === 'celsius' || unit === 'fahrenheit')
    ? units.includes('degree')
      ? ['degree', 'celsius', 'fahrenheit']
      : units
    : units;
}
