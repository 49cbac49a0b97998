import { foldedWords } from '@marbre/story/facts/fold-text';

/** ROUGE-N and ROUGE-L F1 (Lin, 2004) on folded words without stemming, between 0 and 1. For measuring only. */
export function rouge(candidate: string, reference: string): { one: number; two: number; longest: number } {
  const [found, wanted] = [foldedWords(candidate), foldedWords(reference)];
  const common = longestCommonSubsequence(found, wanted);
  return {
    one: overlap(found, wanted, 1),
    two: overlap(found, wanted, 2),
    longest: harmonic(common, found.length, wanted.length),
  };
}

function overlap(found: readonly string[], wanted: readonly string[], size: number): number {
  const grams = (words: readonly string[]) => {
    const counts = new Map<string, number>();
    for (let at = 0; at + size <= words.length; at += 1) {
      const gram = words.slice(at, at + size).join(' ');
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
    return counts;
  };
  const wantedGrams = grams(wanted);
  let matches = 0;
  for (const [gram, count] of grams(found)) matches += Math.min(count, wantedGrams.get(gram) ?? 0);
  return harmonic(matches, Math.max(0, found.length - size + 1), Math.max(0, wanted.length - size + 1));
}

function harmonic(matches: number, found: number, wanted: number): number {
  return matches === 0 ? 0 : (2 * matches) / (found + wanted);
}

function longestCommonSubsequence(left: readonly string[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, () => 0);
  for (const word of left) {
    const next = [0];
    for (let at = 1; at <= right.length; at += 1) {
      next.push(word === right[at - 1] ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
