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
  for (const fact of unmatchedTimes(from.times, into))
    findings.push(findingAt(pair, 'time-missing', isKnown ? 'error' : 'warning', fact, null));
  for (const fact of unmatchedTimes(into.times, from))
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
  const numbers = [...missingFindings(pair, missing, added), ...addedFindings(pair, added, missing)];
  return [...findings, ...(isKnown ? numbers : sureOnly(numbers))];
}

function missingFindings(pair: BlockPair, missing: readonly NumberFact[], added: readonly NumberFact[]) {
  return missing.flatMap((fact) => {
    if (fact.strength === 'figures') return [findingAt(pair, 'number-missing', severityOf(fact), fact, null)];
    // A magnitude is often said otherwise ("many"); that another stands instead is worth a look.
    const isSaid = fact.strength === 'words' || (fact.strength === 'vague' && added.some(isCounted));
    return isSaid ? [findingAt(pair, 'number-word-missing', 'warning', fact, null)] : [];
  });
}

function addedFindings(pair: BlockPair, added: readonly NumberFact[], missing: readonly NumberFact[]) {
  return added.flatMap((fact) => {
    if (fact.strength === 'figures') return [findingAt(pair, 'number-added', severityOf(fact), null, fact)];
    const isSaid = fact.strength === 'words' || (fact.strength === 'vague' && missing.some(isCounted));
    return isSaid ? [findingAt(pair, 'number-added', 'warning', null, fact)] : [];
  });
}

/** The largest number that a text is likely to write in words. */
const mostInWords = 100;

/** Between languages of which we cannot read the number words, small figures may stand there in words. */
function sureOnly(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding): Finding[] => {
    const figures = (finding.sourceValue ?? finding.targetValue ?? '').match(/\d/g)?.length ?? 0;
    if (finding.code === 'number-word-missing' || figures === 0) return [];
    return [figures <= String(mostInWords).length - 1 ? { ...finding, severity: 'warning' } : finding];
  });
}

const isCounted = ({ strength }: NumberFact) => strength !== 'weak';

/** A bare 1 or 2 becomes "a", "both", "the same", and COVID-19 the virus: look, but do not block. */
function severityOf(fact: NumberFact): 'error' | 'warning' {
  return fact.isInName || fact.values.every((value) => value <= 2) ? 'warning' : 'error';
}

/** Said once on one side and repeated on the other is fine; not said at all is not. */
function unmatchedNumbers(numbers: readonly NumberFact[], other: Figures): NumberFact[] {
  return numbers.filter(
    (fact) =>
      !other.numbers.some((candidate) => isSameNumber(fact, candidate)) &&
      !other.times.some((time) => isSameHour(fact, time)),
  );
}

function unmatchedTimes(times: readonly TimeFact[], other: Figures): TimeFact[] {
  return times.filter(
    (fact) =>
      !other.times.some((candidate) => candidate.minutes.some((minutes) => fact.minutes.includes(minutes))) &&
      !other.numbers.some((number) => isSameHour(number, fact)),
  );
}
