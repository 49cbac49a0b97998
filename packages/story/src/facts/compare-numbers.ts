import type { NumberFact, TimeFact } from './fact';
import type { Finding } from './finding';
import type { BlockPair, Locales } from './block-pair';
import { findingAt } from './finding-at';
import { compareUnits } from './compare-units';
import { coupleNumbers, type Figures, figuresOf, isSameHour, isSameNumber } from './match-numbers';
import { areRead } from './rule-locale';
import { isConversion } from './units';

/**
 * Numbers and times by value, and what each number counts; what is over on either side is said.
 *
 * Figures that vanish or appear are errors. A number word is only a warning: languages count differently in
 * words ("a dozen", "une dizaine"), and a figure may become a word. So is a measure in the reader's units.
 */
export function compareNumbers(pair: BlockPair, locales: Locales): Finding[] {
  const { source, target } = locales;
  const isKnown = areRead(locales);
  const from = figuresOf(pair.source, source);
  const into = figuresOf(pair.target, target);
  const findings: Finding[] = [];
  const [gone, come] = [unmatchedTimes(from.times, into), unmatchedTimes(into.times, from)];
  for (const fact of gone.filter((time) => isTold(time, come)))
    findings.push(findingAt(pair, 'time-missing', isKnown ? 'error' : 'warning', fact, null));
  for (const fact of come.filter((time) => isTold(time, gone)))
    findings.push(findingAt(pair, 'time-added', isKnown ? 'error' : 'warning', null, fact));

  const couples = coupleNumbers(from.numbers, into.numbers);
  findings.push(...compareUnits(pair, couples, locales));
  let missing = unmatchedNumbers(from.numbers, into);
  let added = unmatchedNumbers(into.numbers, from);
  const converted = new Set<NumberFact>();
  for (const fact of missing) {
    const measure = into.numbers.find((other) => isConversion(fact, other));
    if (!measure) continue;
    converted.add(fact).add(measure);
    findings.push(findingAt(pair, 'unit-converted', 'warning', fact, measure));
  }
  for (const fact of added) {
    const measure = converted.has(fact) ? undefined : from.numbers.find((other) => isConversion(other, fact));
    if (!measure) continue;
    converted.add(fact);
    findings.push(findingAt(pair, 'unit-converted', 'warning', measure, fact));
  }
  missing = missing.filter((fact) => !converted.has(fact));
  added = added.filter((fact) => !converted.has(fact));
  // A number word of one side may well be a word on the other that we cannot read.
  const isRead = ({ strength }: NumberFact) => isKnown || strength === 'figures';
  return [
    ...findings,
    ...missingFindings(pair, missing.filter(isRead), added, isKnown),
    ...addedFindings(pair, added.filter(isRead), missing, isKnown),
  ];
}

function missingFindings(
  pair: BlockPair,
  missing: readonly NumberFact[],
  added: readonly NumberFact[],
  isKnown: boolean,
) {
  return missing.flatMap((fact) => {
    if (fact.strength === 'figures')
      return [findingAt(pair, 'number-missing', severityOf(fact, isKnown), fact, null)];
    // A magnitude is often said otherwise ("many"); that another stands instead is worth a look.
    const isSaid = fact.strength === 'words' || (fact.strength === 'vague' && added.some(isCounted));
    return isSaid ? [findingAt(pair, 'number-word-missing', 'warning', fact, null)] : [];
  });
}

function addedFindings(
  pair: BlockPair,
  added: readonly NumberFact[],
  missing: readonly NumberFact[],
  isKnown: boolean,
) {
  return added.flatMap((fact) => {
    if (fact.strength === 'figures')
      return [findingAt(pair, 'number-added', severityOf(fact, isKnown), null, fact)];
    const isSaid = fact.strength === 'words' || (fact.strength === 'vague' && missing.some(isCounted));
    return isSaid ? [findingAt(pair, 'number-added', 'warning', null, fact)] : [];
  });
}

const isCounted = ({ strength }: NumberFact) => strength !== 'weak';

/** Up to here a text is likely to write a number in words, of which we know those of some languages only. */
const mostInWords = 100;

/** A bare 1 or 2 becomes "a", "both", "the same", and COVID-19 the virus: look, but do not block. */
function severityOf(fact: NumberFact, isKnown: boolean): 'error' | 'warning' {
  const isSmall = isKnown
    ? fact.values.every((value) => value <= 2)
    : fact.values.some((value) => value <= mostInWords);
  return fact.isInName || isSmall ? 'warning' : 'error';
}

/** Said once on one side and repeated on the other is fine; not said at all is not. */
function unmatchedNumbers(numbers: readonly NumberFact[], other: Figures): NumberFact[] {
  return numbers.filter(
    (fact) =>
      !other.numbers.some((candidate) => isSameNumber(fact, candidate)) &&
      !other.times.some((time) => isSameHour(fact, time)),
  );
}

/** Noon that is not said is no fault ("at lunchtime"); noon where another time stands is one. */
function isTold(time: TimeFact, instead: readonly TimeFact[]): boolean {
  return !time.isNamed || instead.length > 0;
}

function unmatchedTimes(times: readonly TimeFact[], other: Figures): TimeFact[] {
  return times.filter(
    (fact) =>
      !other.times.some((candidate) => candidate.minutes.some((minutes) => fact.minutes.includes(minutes))) &&
      !other.numbers.some((number) => isSameHour(number, fact)),
  );
}
