import type { NumberWords } from './number-words';

/** A word as number words know it, and its place in the text, in UTF-16 units. */
export interface NumberWord {
  folded: string;
  start: number;
  end: number;
}

/** A number written in words: where, what it may be worth, and the words it is made of. */
export interface WordNumber {
  values: number[];
  start: number;
  end: number;
  strength: 'words' | 'vague' | 'weak';
  /** What its scale words multiply by: 1e6 in "three million". */
  scale: number;
  /** Empty for words that only confirm a number. */
  run: readonly NumberWord[];
}

export function isNumberWord(word: string, words: NumberWords): boolean {
  return words.add.has(word) || words.hundred.has(word) || words.scale.has(word);
}

/**
 * What number words are worth together. A scale multiplies all the smaller groups before it: "mille deux cents
 * milliards" are 1 200 milliards, "tres billones cuatro mil millones" 3 004 milliards.
 */
export function valueOf(run: readonly NumberWord[], words: NumberWords): number {
  const groups: number[] = [];
  let group = 0;
  for (const { folded } of run) {
    const scale = words.scale.get(folded);
    const hundred = words.hundred.get(folded);
    if (scale !== undefined) {
      let under = group;
      while ((groups.at(-1) ?? Infinity) <= scale) under += groups.pop() ?? 0;
      groups.push((under || 1) * scale);
      group = 0;
    } else if (hundred !== undefined) group = (group || 1) * hundred;
    else group += words.add.get(folded) ?? 0;
  }
  return groups.reduce((sum, value) => sum + value, group);
}

/**
 * False where a word cannot go on with the number before it: after "two" comes no "five", after "un" no
 * "veinticinco". Arabic, which says the units before the tens, is not asked.
 */
export function goesOn(word: string, before: string, words: NumberWords): boolean {
  const value = words.add.get(word);
  if (value === undefined) return true;
  const hundred = words.hundred.get(before);
  if (hundred !== undefined) return value < hundred;
  const last = words.add.get(before);
  if (last === undefined) return true;
  // "Soixante-dix-neuf": French goes on after ten.
  return value < last && (last >= 20 || (last === 10 && value >= 7));
}
