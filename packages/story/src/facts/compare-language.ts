import type { BlockPair, Locales } from './block-pair';
import { detectLanguage } from './detect-language';
import type { Finding } from './finding';
import { findingAt, findingOn } from './finding-at';
import { isOtherScript, isRead } from './rule-locale';
import type { Word } from './words';

/** Words in a row, alike on both sides, from which they were left as they are; titles of works are shorter. */
const fewestAlike = 5;
const surelyAlike = 8;

/** Whether the target is in its language: as a whole, or save for a run of words left in that of the source. */
export function compareLanguage(
  pair: BlockPair,
  locales: Locales,
  from: readonly Word[],
  into: readonly Word[],
): Finding[] {
  if (locales.source === locales.target) return [];
  const whole = (code: 'left-untranslated' | 'wrong-language', found: string | null): Finding[] => [
    {
      ...findingOn(pair, code, 'language', 'error', found && locales.target, found),
      sourceRange: { start: 0, end: pair.source.length },
      targetRange: { start: 0, end: pair.target.length },
    },
  ];
  if (isUntranslated(from, into)) return whole('left-untranslated', null);
  if (!isRead(locales.target) && isOtherScript(pair.target, locales.target)) {
    const isSource = !isOtherScript(pair.target, locales.source);
    return whole(isSource ? 'left-untranslated' : 'wrong-language', detectLanguage(pair.target));
  }
  // Small words tell the languages we know from each other, not from their neighbours.
  const detected = isRead(locales.target) ? detectLanguage(pair.target) : null;
  if (detected !== null && detected !== locales.target) {
    return whole(detected === locales.source ? 'left-untranslated' : 'wrong-language', detected);
  }
  return alikeRuns(from, into).map(([first, last, at]) => {
    const [begin, end, other, otherEnd] = [into[first], into[last], from[at], from[at + last - first]];
    const isSure = last - first + 1 >= surelyAlike;
    const place = (text: string, start = 0, stop = 0) => ({
      kind: 'language' as const,
      text: text.slice(start, stop),
      start,
      end: stop,
    });
    return findingAt(
      pair,
      'part-untranslated',
      isSure ? 'error' : 'warning',
      place(pair.source, other?.start, otherEnd?.end),
      place(pair.target, begin?.start, end?.end),
    );
  });
}

/** Most longer words stand in the source as they are, in a text long enough not to be a list of names. */
function isUntranslated(from: readonly Word[], into: readonly Word[]): boolean {
  const isOrdinary = ({ folded }: Word) => folded.length >= 4 && !/^\d/.test(folded);
  const long = into.filter(isOrdinary);
  if (long.length < 5) {
    const isSame =
      from.length === into.length && from.every(({ folded }, index) => folded === into[index]?.folded);
    return isSame && from.length >= 3 && from.some((word) => isOrdinary(word) && !word.isCapital);
  }
  const known = new Set(from.map(({ folded }) => folded));
  return long.filter(({ folded }) => known.has(folded)).length / long.length > 0.7;
}

/** Runs of words that both sides have in the same order, mostly ordinary ones: [first, last, place in source]. */
function alikeRuns(from: readonly Word[], into: readonly Word[]): [number, number, number][] {
  const places = new Map<string, number[]>();
  from.forEach(({ folded }, index) => places.set(folded, [...(places.get(folded) ?? []), index]));
  const runs: [number, number, number][] = [];
  for (let index = 0; index < into.length; index += 1) {
    let best: [number, number, number] | null = null;
    for (const at of places.get(into[index]?.folded ?? '') ?? []) {
      let length = 1;
      while (into[index + length] && into[index + length]?.folded === from[at + length]?.folded) length += 1;
      if (!best || length > best[1] - best[0] + 1) best = [index, index + length - 1, at];
    }
    if (!best) continue;
    const run = into.slice(best[0], best[1] + 1);
    const ordinary = run.filter(
      (word) => !word.isCapital && word.folded.length >= 3 && !/^\d/.test(word.folded),
    );
    if (run.length >= fewestAlike && ordinary.length >= fewestAlike - 2) runs.push(best);
    index = Math.max(index, run.length >= fewestAlike ? best[1] : index);
  }
  return runs;
}
