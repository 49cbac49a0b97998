import type { BlockPair, Locales } from './block-pair';
import { extractNegations, type Negation } from './extract-negations';
import type { Finding } from './finding';
import { findingAt } from './finding-at';
import { areRead } from './rule-locale';

/** How far, in shares of their sentences, two words may stand apart and still say the same "not". */
const reach = 0.4;
/** The same where one of the two only implies it. */
const weakReach = 0.25;
/** In characters; in a short sentence every share is large. */
const nearEnough = 45;

/**
 * A "not" on one side that no word of the other can stand for. A warning always: languages deny in words of their
 * own ("unlike", "fails to"), and only a person can tell.
 */
export function compareNegations(pair: BlockPair, { source, target }: Locales): Finding[] {
  // A language whose words for it we do not know would seem to deny nothing.
  if (!areRead({ source, target })) return [];
  const from = placed(extractNegations(pair.source, source), pair.source);
  const into = placed(extractNegations(pair.target, target), pair.target);
  const [missing, added] = unmatched(from, into);
  return [
    ...missing.map((negation) => findingAt(pair, 'negation-missing', 'warning', negation, null)),
    ...added.map((negation) => findingAt(pair, 'negation-added', 'warning', null, negation)),
  ];
}

interface Placed extends Negation {
  /** 0 at the beginning of the text, 1 at its end. */
  place: number;
}

function placed(negations: readonly Negation[], text: string): Placed[] {
  return negations.map((negation) => ({ ...negation, place: negation.start / Math.max(1, text.length) }));
}

function apartness(left: Placed, right: Placed): number {
  const share = Math.abs(left.place - right.place);
  const isNear = left.isStrong === right.isStrong && Math.abs(left.start - right.start) <= nearEnough;
  return isNear ? share / 10 : share;
}

/** Strong ones find each other first, nearest first; what is left may be met by a weak one. */
function unmatched(from: readonly Placed[], into: readonly Placed[]): [Placed[], Placed[]] {
  const used = new Set<Placed>();
  const couple = (farthest: number, isMeant: (left: Placed, right: Placed) => boolean) => {
    const candidates = from
      .flatMap((left) => into.map((right) => ({ left, right, apart: apartness(left, right) })))
      .filter(({ left, right, apart }) => apart <= farthest && isMeant(left, right))
      .sort((one, other) => one.apart - other.apart);
    for (const { left, right } of candidates) {
      if (used.has(left) || used.has(right)) continue;
      used.add(left).add(right);
    }
  };
  couple(reach, (left, right) => left.isStrong && right.isStrong);
  couple(weakReach, (left, right) => !left.isStrong && !right.isStrong);
  couple(weakReach, (left, right) => left.isStrong !== right.isStrong);
  const isLeft = (negation: Placed) => !used.has(negation);
  return [
    from.filter((negation) => negation.isFelt && isLeft(negation)),
    into.filter((negation) => negation.isStrong && isLeft(negation)),
  ];
}
