import type { NumberWords } from './number-words';
import { valueOf, type WordNumber } from './value-of-words';

/** "At one point two men left": there one is no number. */
const notCounted = /\b(?:at|this|that|the|some|any)\s$/iu;

/** Puts a number in words and the decimals after its mark together: "two point zero five", "deux virgule cinq millions". */
export function joinDecimals(found: readonly WordNumber[], text: string, words: NumberWords): WordNumber[] {
  const joined: WordNumber[] = [];
  for (let index = 0; index < found.length; index += 1) {
    const whole = found[index];
    if (!whole) continue;
    const decimals = decimalsAfter(found, index, text, words);
    const last = decimals.at(-1);
    if (!last) joined.push(whole);
    else {
      joined.push(withDecimals(whole, decimals, words));
      index = found.indexOf(last, index);
    }
  }
  return joined;
}

function decimalsAfter(
  found: readonly WordNumber[],
  at: number,
  text: string,
  words: NumberWords,
): WordNumber[] {
  const [whole, next] = [found[at], found[at + 1]];
  if (!whole || !next || whole.run.length === 0 || whole.scale > 1) return [];
  if (!words.point.test(text.slice(whole.end, next.start))) return [];
  if (notCounted.test(text.slice(Math.max(0, whole.start - 6), whole.start))) return [];
  const decimals: WordNumber[] = [];
  for (let index = at + 1; index < found.length; index += 1) {
    const piece = found[index];
    const before = decimals.at(-1);
    const isDetached = before && (before.scale > 1 || !/^\s$/u.test(text.slice(before.end, piece?.start)));
    if (!piece || piece.run.length === 0 || isDetached) break;
    decimals.push(piece);
  }
  return decimals;
}

function withDecimals(whole: WordNumber, decimals: readonly WordNumber[], words: NumberWords): WordNumber {
  const last = decimals.at(-1) ?? whole;
  const digits = decimals
    .map(({ run }) =>
      valueOf(
        run.filter(({ folded }) => !words.scale.has(folded)),
        words,
      ),
    )
    .join('');
  return {
    values: [Number(`${valueOf(whole.run, words)}.${digits}`) * last.scale],
    start: whole.start,
    end: last.end,
    strength: 'words',
    scale: last.scale,
    run: [...whole.run, ...decimals.flatMap(({ run }) => run)],
  };
}
