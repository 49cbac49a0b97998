import type { BlockPair, Locales } from './block-pair';
import type { Finding } from './finding';
import { findingAt, findingOn } from './finding-at';
import { areLengthsRead } from './rule-locale';
import type { Word } from './words';

/** Words a language needs for what another says in one; measured on professional translations. */
const wordsPerWord: Record<string, number> = { fr: 1.15, en: 1, es: 1.08, ar: 0.85 };

/** A block with no words at all. */
export function isEmptied(from: readonly Word[], into: readonly Word[]): boolean {
  return from.length > 0 && into.length === 0;
}

export function emptied(pair: BlockPair): Finding[] {
  return [findingOn(pair, 'text-empty', 'length', 'error')];
}

/** A translation far shorter or longer than its source, where no single sentence can be blamed. */
export function compareLength(
  pair: BlockPair,
  locales: Locales,
  from: readonly Word[],
  into: readonly Word[],
): Finding[] {
  if (from.length < 10 || !areLengthsRead(locales)) return [];
  const ratio = into.length / from.length / (wordsPerWord[locales.target] ?? 1);
  const whole = (text: string) => ({ kind: 'length' as const, text, start: 0, end: text.length });
  const said = (code: 'much-shorter' | 'much-longer', isSure: boolean): Finding => ({
    ...findingAt(pair, code, isSure ? 'error' : 'warning', whole(pair.source), whole(pair.target)),
    sourceValue: String(from.length),
    targetValue: String(into.length),
  });
  if (ratio < 0.45) return [said('much-shorter', ratio < 0.25)];
  return ratio > 2 ? [said('much-longer', ratio > 3.5)] : [];
}
