import type { NumberFact, TimeFact } from './fact';
import { extractDates } from './extract-dates';
import { extractNumbers } from './extract-numbers';
import { extractTimes } from './extract-times';
import { blank } from './fold-text';
import { rememberTexts } from './remember-texts';

/** The numbers and times of one side. */
export interface Figures {
  numbers: NumberFact[];
  times: TimeFact[];
}

export const figuresOf = rememberTexts(numbersAndTimes);

function numbersAndTimes(text: string, locale: string): Figures {
  const times = extractTimes(text, locale);
  const withoutTimes = blank(text, times);
  const numbers = extractNumbers(blank(withoutTimes, extractDates(withoutTimes, locale)), locale);
  return { times, numbers: numbers.map((fact) => ({ ...fact, text: text.slice(fact.start, fact.end) })) };
}

/** "24 heures" is read as a time and "24 hours" as a number; "الخامسة صباحا" has its hour in a word. */
export function isSameHour(number: NumberFact, time: TimeFact): boolean {
  if (number.units.length > 0 && !number.units.includes('hour')) return false;
  return number.values.some((value) =>
    time.minutes.some((minutes) =>
      value <= 24 ? minutes % 720 === (value * 60) % 720 : clockFigure(minutes) === value,
    ),
  );
}

/** 02:30 as the figure 230, the way timetables and armies write it. */
function clockFigure(minutes: number): number {
  return Math.floor(minutes / 60) * 100 + (minutes % 60);
}

export function isSameNumber(left: NumberFact, right: NumberFact): boolean {
  // "Une quarantaine", "four dozen": about as many is as good.
  const allowed = left.strength === 'vague' || right.strength === 'vague' ? 0.18 : 1e-9;
  return left.values.some((one) => right.values.some((other) => isSameValue(one, other, allowed)));
}

function isSameValue(one: number, other: number, allowed: number): boolean {
  if (Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other)) * allowed) return true;
  // "les années 60" and "the 1960s"
  const [small, large] = one < other ? [one, other] : [other, one];
  return (
    small >= 10 && small < 100 && small % 10 === 0 && large >= 1800 && large < 2100 && large % 100 === small
  );
}

/** Couples of the same value, those of the same unit first; each number is in one couple at most. */
export function coupleNumbers(
  from: readonly NumberFact[],
  into: readonly NumberFact[],
): [NumberFact, NumberFact][] {
  const couples: [NumberFact, NumberFact][] = [];
  const used = new Set<NumberFact>();
  const closeness = (left: NumberFact, right: NumberFact) =>
    (left.units.some((unit) => right.units.includes(unit)) ? 4 : 0) +
    (left.units.length === 0 && right.units.length === 0 ? 1 : 0) +
    (left.strength === right.strength ? 2 : 0);
  const candidates = from
    .flatMap((left) =>
      into.filter((right) => isSameNumber(left, right)).map((right) => [left, right] as const),
    )
    .sort(([a, b], [c, d]) => closeness(c, d) - closeness(a, b));
  for (const [left, right] of candidates) {
    if (used.has(left) || used.has(right)) continue;
    used.add(left).add(right);
    couples.push([left, right]);
  }
  return couples;
}
