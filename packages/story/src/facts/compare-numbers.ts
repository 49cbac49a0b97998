import { extractDates } from './extract-dates';
import { extractNumbers } from './extract-numbers';
import { extractTimes } from './extract-times';
import type { NumberFact, TimeFact } from './fact';
import type { Finding } from './finding';
import { blank } from './fold-text';
import type { BlockPair, Locales } from './block-pair';
import { findingAt } from './finding-at';

interface Figures {
  numbers: NumberFact[];
  times: TimeFact[];
}

function figuresOf(text: string, locale: string): Figures {
  const times = extractTimes(text);
  const withoutTimes = blank(text, times);
  const numbers = extractNumbers(blank(withoutTimes, extractDates(withoutTimes, locale)), locale);
  return { times, numbers: numbers.map((fact) => ({ ...fact, text: text.slice(fact.start, fact.end) })) };
}

/**
 * Numbers and times by value, each used once as far as there are enough; what is over on either side is said.
 *
 * Figures that vanish or appear are errors. A number word is only a warning: languages count differently in
 * words ("a dozen", "une dizaine"), and a figure may become a word.
 */
export function compareNumbers(pair: BlockPair, { source, target }: Locales): Finding[] {
  const from = figuresOf(pair.source, source);
  const into = figuresOf(pair.target, target);
  const findings: Finding[] = [];
  const leftTimes = unmatchedTimes(from.times, into);
  const addedTimes = unmatchedTimes(into.times, from);
  for (const fact of leftTimes) findings.push(findingAt(pair, 'time-missing', 'error', fact, null));
  for (const fact of addedTimes) findings.push(findingAt(pair, 'time-added', 'error', null, fact));

  const missing = unmatchedNumbers(from.numbers, into);
  const added = unmatchedNumbers(into.numbers, from);
  for (const fact of missing) {
    if (fact.strength === 'figures')
      findings.push(findingAt(pair, 'number-missing', severityOf(fact), fact, null));
    else if (fact.strength === 'words')
      findings.push(findingAt(pair, 'number-word-missing', 'warning', fact, null));
  }
  for (const fact of added) {
    if (fact.strength === 'figures')
      findings.push(findingAt(pair, 'number-added', severityOf(fact), null, fact));
  }
  return findings;
}

/** A bare 1 or 2 becomes "a", "both", "the same": look, but do not block. */
function severityOf(fact: NumberFact): 'error' | 'warning' {
  return fact.values.every((value) => value <= 2) ? 'warning' : 'error';
}

function unmatchedNumbers(numbers: readonly NumberFact[], other: Figures): NumberFact[] {
  return numbers.filter(
    (fact) =>
      !other.numbers.some((candidate) => isSameNumber(fact, candidate)) &&
      !other.times.some((time) => isSameHour(fact, time)),
  );
}

/** "24 heures" is read as a time and "24 hours" as a number; "الخامسة صباحا" has its hour in a word. */
function isSameHour(number: NumberFact, time: TimeFact): boolean {
  return number.values.some((value) =>
    time.minutes.some((minutes) => minutes % 720 === (value * 60) % 720 || clockFigure(minutes) === value),
  );
}

/** 02:30 as the figure 230, the way timetables and armies write it. */
function clockFigure(minutes: number): number {
  return Math.floor(minutes / 60) * 100 + (minutes % 60);
}

function isSameNumber(left: NumberFact, right: NumberFact): boolean {
  return left.values.some((one) => right.values.some((other) => isSameValue(one, other)));
}

function isSameValue(one: number, other: number): boolean {
  if (Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * 1e-9) return true;
  // "les années 60" and "the 1960s"
  const [small, large] = one < other ? [one, other] : [other, one];
  return (
    small >= 10 && small < 100 && small % 10 === 0 && large >= 1800 && large < 2100 && large % 100 === small
  );
}

function unmatchedTimes(times: readonly TimeFact[], other: Figures): TimeFact[] {
  return times.filter(
    (fact) =>
      !other.times.some((candidate) => candidate.minutes.some((minutes) => fact.minutes.includes(minutes))) &&
      !other.numbers.some((number) => isSameHour(number, fact)),
  );
}
