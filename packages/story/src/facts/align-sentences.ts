import { splitSentences } from '../segments/split-sentences';
import type { TextRange } from './fact';

/** A place in the source and a place in the target that speak of one thing, and how much that weighs. */
export interface Anchor {
  source: number;
  target: number;
  weight: number;
  /** The name it is a word of, if it is. */
  run?: number;
}

/** Sentences that stand for each other: as many of the source as of the target as the translator made of them. */
export interface Bead {
  source: TextRange[];
  target: TextRange[];
}

export interface Alignment {
  beads: Bead[];
  /** How much likelier it is that sentences were left out or added than that none was; 0 when none was. */
  certainty: number;
}

/** Characters that a language needs for what French says in one; measured on professional translations. */
const charactersPerCharacter: Record<string, number> = { fr: 1, es: 0.985, en: 0.81, ar: 0.7 };
/** Variance of a translation's length for each character of its source (Gale and Church 1993). */
const variance = 6;
/** The price of a sentence without a counterpart, and of sentences that were merged or split, in nats. */
const skipCost = 1.2;
const shapes: [number, number, number][] = [
  [1, 1, 0],
  [1, 0, skipCost],
  [0, 1, skipCost],
  [1, 2, 1.7],
  [2, 1, 2],
  [1, 3, 2.4],
  [3, 1, 2.4],
  [2, 2, 2.4],
  [2, 3, 3.6],
  [3, 2, 3.6],
];
/** More than a paragraph has; beyond it nothing is aligned, for the work grows with the square. */
const mostSentences = 60;

/** The sentences of a text by their places. */
export function sentencesOf(text: string, locale: string): TextRange[] {
  let from = 0;
  return splitSentences(text, locale).flatMap((sentence) => {
    const start = text.indexOf(sentence, from);
    if (start < 0) return [];
    from = start + sentence.length;
    return [{ start, end: from }];
  });
}

/**
 * Pairs the sentences of a block with those of its translation by length and by what they have in common, after
 * Gale and Church; sentences keep their order.
 */
export function alignSentences(
  source: readonly TextRange[],
  target: readonly TextRange[],
  anchors: readonly Anchor[],
  locales: { source: string; target: string },
): Alignment {
  if (source.length > mostSentences || target.length > mostSentences) return { beads: [], certainty: 0 };
  const ratio = (charactersPerCharacter[locales.target] ?? 1) / (charactersPerCharacter[locales.source] ?? 1);
  const shared = commonGround(source, target, anchors);
  const best = cheapestPath(source, target, shared, ratio, shapes);
  if (!best) return { beads: [], certainty: 0 };
  const isSkipping = best.beads.some((bead) => bead.source.length === 0 || bead.target.length === 0);
  if (!isSkipping) return { beads: best.beads, certainty: 0 };
  const whole = cheapestPath(source, target, shared, ratio, shapes.filter(([from, into]) => from > 0 && into > 0)); // prettier-ignore
  return { beads: best.beads, certainty: whole ? whole.cost - best.cost : Number.POSITIVE_INFINITY };
}

/** What each sentence of the source has in common with each of the target. */
function commonGround(
  source: readonly TextRange[],
  target: readonly TextRange[],
  anchors: readonly Anchor[],
): number[][] {
  const table = source.map(() => target.map(() => 0));
  const sentenceAt = (ranges: readonly TextRange[], place: number) =>
    ranges.findIndex(({ start, end }) => place >= start && place < end);
  for (const anchor of anchors) {
    const row = table[sentenceAt(source, anchor.source)];
    const column = sentenceAt(target, anchor.target);
    if (row && column >= 0) row[column] = (row[column] ?? 0) + anchor.weight;
  }
  return table;
}

function cheapestPath(
  source: readonly TextRange[],
  target: readonly TextRange[],
  shared: readonly (readonly number[])[],
  ratio: number,
  allowed: readonly (readonly [number, number, number])[],
): { beads: Bead[]; cost: number } | null {
  const width = target.length + 1;
  const costs = new Array<number>((source.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps = new Array<readonly [number, number, number] | undefined>(costs.length);
  costs[0] = 0;
  for (let i = 0; i <= source.length; i += 1) {
    for (let j = 0; j <= target.length; j += 1) {
      for (const shape of allowed) {
        const [from, into, price] = shape;
        if (from > i || into > j) continue;
        const before = costs[(i - from) * width + j - into] ?? Number.POSITIVE_INFINITY;
        if (before === Number.POSITIVE_INFINITY) continue;
        const cost =
          before +
          price +
          beadCost(source.slice(i - from, i), target.slice(j - into, j), ratio) -
          groundOf(shared, i - from, i, j - into, j);
        if (cost >= (costs[i * width + j] ?? Number.POSITIVE_INFINITY)) continue;
        costs[i * width + j] = cost;
        steps[i * width + j] = shape;
      }
    }
  }
  const beads: Bead[] = [];
  let [i, j] = [source.length, target.length];
  while (i > 0 || j > 0) {
    const step = steps[i * width + j];
    if (!step) return null;
    beads.unshift({ source: source.slice(i - step[0], i), target: target.slice(j - step[1], j) });
    i -= step[0];
    j -= step[1];
  }
  return { beads, cost: costs.at(-1) ?? 0 };
}

const lengthOf = (ranges: readonly TextRange[]) =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

function beadCost(source: readonly TextRange[], target: readonly TextRange[], ratio: number): number {
  const [from, into] = [lengthOf(source) * ratio, lengthOf(target)];
  // A sentence of three words is soon left out or woven into another.
  if (from === 0 || into === 0) return Math.max(0, 1.5 - (from + into) / 40);
  return (into - from) ** 2 / (2 * variance * ((from + into) / 2));
}

/** Ground that two sentences share makes them likelier a pair; beyond a few things more adds little. */
function groundOf(
  shared: readonly (readonly number[])[],
  i: number,
  toI: number,
  j: number,
  toJ: number,
): number {
  let ground = 0;
  for (let row = i; row < toI; row += 1)
    for (let column = j; column < toJ; column += 1) ground += shared[row]?.[column] ?? 0;
  return Math.min(4, ground);
}
