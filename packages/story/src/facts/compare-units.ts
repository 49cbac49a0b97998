import type { NumberFact } from './fact';
import type { Finding, FindingSeverity } from './finding';
import type { BlockPair, Locales } from './block-pair';
import { findingAt } from './finding-at';
import { areRead } from './rule-locale';
import { dimensionOf } from './units';

/** Dimensions that a number keeps saying in every language; "aged 15" may leave out its years. */
const alwaysSaid: ReadonlySet<string> = new Set(['share', 'money', 'length', 'mass', 'volume', 'area']);

/** The same number of something else: 15 km that became 15 miles, 3 % that became 3 euros, 2 days 2 weeks. */
export function compareUnits(
  pair: BlockPair,
  couples: readonly (readonly [NumberFact, NumberFact])[],
  locales: Locales,
): Finding[] {
  return couples.flatMap(([from, into]) => {
    // "Un livre" is a book.
    if (from.strength === 'weak' || into.strength === 'weak') return [];
    const told = (severity: FindingSeverity) =>
      findingAt(pair, 'unit-changed', severity, withUnit(from, pair.source), withUnit(into, pair.target));
    const [left, right] = [readUnits(from), readUnits(into)];
    if (left.length > 0 && right.length > 0) {
      if (left.some((unit) => right.includes(unit))) {
        const isOtherRate = from.per !== null && into.per !== null && from.per !== into.per;
        return isOtherRate ? [told('warning')] : [];
      }
      const isSure =
        from.strength === 'figures' &&
        into.strength === 'figures' &&
        left.length === 1 &&
        right.length === 1 &&
        dimensionOf(left) === dimensionOf(right);
      return [told(isSure ? 'error' : 'warning')];
    }
    // A unit in words we do not know is none that was left out.
    if (!areRead(locales)) return [];
    const isSign = from.strength === 'figures' && into.strength === 'figures';
    const said = left.length > 0 ? left : right;
    const isMissed =
      said.length > 0 && (isSign || dimensionOf(said) === 'share') && alwaysSaid.has(dimensionOf(said) ?? '');
    return isMissed ? [told('warning')] : [];
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

/** The number with the sign before it and the word after it: it is the unit that is in question. */
function withUnit(fact: NumberFact, text: string) {
  const sign = /(?:US)?[€$£¥]\s?$/u.exec(text.slice(0, fact.start))?.[0] ?? '';
  const word = /^[\s\u00a0\u202f-]*(?:d['’]|(?:de|of|US)\s)?(?:[\p{L}\p{M}]+|[%٪‰€$£¥°º])(?:\/\p{L}+)?/u;
  const unit = word.exec(text.slice(fact.end, fact.end + 40))?.[0] ?? '';
  const [start, end] = [fact.start - sign.length, fact.end + unit.length];
  return { kind: fact.kind, text: text.slice(start, end), start, end };
}
