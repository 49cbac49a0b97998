/** A translation spoilt in one place: what it reads now, and where, in UTF-16 units of the spoilt text. */
export interface Mutation {
  text: string;
  start: number;
  end: number;
}

export function pick<Item>(items: readonly Item[], chance: () => number): Item | undefined {
  return items[Math.floor(chance() * items.length)];
}

/** `text` with what stands from `start` to `end` replaced; null where that changes nothing. */
export function replaceAt(text: string, start: number, end: number, by: string): Mutation | null {
  if (text.slice(start, end) === by) return null;
  return { text: text.slice(0, start) + by + text.slice(end), start, end: start + by.length };
}

/** Whole words only: letters on either side make it another word. */
export function wholeWords(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((left, right) => right.length - left.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}

/** One of the words of `rows` found in the text, replaced by another of its own row. */
export function swapWord(
  text: string,
  rows: readonly (readonly string[])[],
  chance: () => number,
): Mutation | null {
  const found = pick([...text.matchAll(wholeWords(rows.flat()))], chance);
  if (!found) return null;
  const row = rows.find((words) => words.includes(found[0]));
  const other = pick(row?.filter((word) => word !== found[0]) ?? [], chance);
  return other === undefined ? null : replaceAt(text, found.index, found.index + found[0].length, other);
}
