import type { BlockPair, Locales } from './block-pair';
import { extractDates } from './extract-dates';
import type { DateFact } from './fact';
import type { Finding } from './finding';
import { findingAt } from './finding-at';
import { areRead } from './rule-locale';

/** Months and weekdays: one that turned into another is an error, one that is merely gone a warning. */
export function compareDates(pair: BlockPair, { source, target }: Locales): Finding[] {
  const from = extractDates(pair.source, source);
  const into = extractDates(pair.target, target);
  if (!areRead({ source, target })) return changedParts(pair, from, into);
  return [
    ...compareParts(pair, 'month', from, into),
    ...compareParts(pair, 'weekday', from, into),
    ...findMoved(pair, without(from, into, 'day'), without(into, from, 'day')),
  ];
}

/** Of a language whose cases and short forms we do not know, only a month or weekday that stands instead of another. */
function changedParts(pair: BlockPair, from: readonly DateFact[], into: readonly DateFact[]): Finding[] {
  return (['month', 'weekday'] as const).flatMap((part) => {
    const [missing, added] = [without(from, into, part), without(into, from, part)];
    return missing.flatMap((fact, index) => {
      const replacement = added[index];
      return replacement ? [findingAt(pair, `${part}-changed`, 'warning', fact, replacement)] : [];
    });
  });
}

function compareParts(
  pair: BlockPair,
  part: 'month' | 'weekday',
  from: readonly DateFact[],
  into: readonly DateFact[],
): Finding[] {
  const [missing, added] = [without(from, into, part), without(into, from, part)];
  return [
    ...missing.map((fact, index) => {
      const replacement = added[index];
      return replacement
        ? findingAt(pair, `${part}-changed`, 'error', fact, replacement)
        : findingAt(pair, `${part}-missing`, 'warning', fact, null);
    }),
    ...added.slice(missing.length).map((fact) => findingAt(pair, 'date-added', 'warning', null, fact)),
  ];
}

/** "Yesterday" is often a weekday elsewhere; that it became "tomorrow" is worth a look. */
function findMoved(pair: BlockPair, missing: readonly DateFact[], added: readonly DateFact[]): Finding[] {
  return missing.flatMap((fact, index) => {
    const replacement = added[index];
    return replacement ? [findingAt(pair, 'day-changed', 'warning', fact, replacement)] : [];
  });
}

function without(
  facts: readonly DateFact[],
  others: readonly DateFact[],
  part: DateFact['part'],
): DateFact[] {
  const values = new Set(others.filter((other) => other.part === part).flatMap((other) => other.values));
  return facts.filter((fact) => fact.part === part && !fact.values.some((value) => values.has(value)));
}
