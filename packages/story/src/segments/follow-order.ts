import { longestCommonOrder } from '../document/longest-common-order';

/**
 * The order of a translation's blocks after its source's were moved: what was moved in the source moves to
 * stand after the same block as there; what a person put elsewhere in the translation stays where they put it.
 *
 * @param before the source's order when the translation last followed it.
 * @param now the source's order.
 * @param target the translation's order, each block by its id in the source; null for one without.
 * @returns the wanted order as indices into `target`, or null when nothing is to be moved.
 */
export function followOrder(
  before: readonly string[],
  now: readonly string[],
  target: readonly (string | null)[],
): number[] | null {
  const inTarget = target.filter((id): id is string => id !== null);
  const deliberate = movedBetween(before, inTarget);
  // Of two that changed places either may be called the moved one: rather the one that a person moved here too.
  const moved = movedBetween(before, now, (id) => (deliberate.has(id) ? 0.999 : 1));
  if (moved.size === 0) return null;
  const toMove = now.filter((id) => moved.has(id) && !deliberate.has(id) && inTarget.includes(id));
  if (toMove.length === 0) return null;
  const wanted = target
    .map((id, index) => ({ id, index }))
    .filter(({ id }) => id === null || !toMove.includes(id));
  for (const id of toMove) {
    const ahead = now.slice(0, now.indexOf(id)).reverse();
    const anchor = ahead.find((one) => wanted.some((entry) => entry.id === one));
    const at = anchor === undefined ? 0 : wanted.findIndex((entry) => entry.id === anchor) + 1;
    wanted.splice(at, 0, { id, index: target.indexOf(id) });
  }
  const order = wanted.map(({ index }) => index);
  return order.every((index, place) => index === place) ? null : order;
}

/** Ids that both lists have, and that changed places between them. */
function movedBetween(
  before: readonly string[],
  after: readonly string[],
  weightOf?: (id: string) => number,
): Set<string> {
  const kept = new Set(after);
  const known = new Set(before);
  const shared = after.filter((id) => known.has(id));
  const stayed = longestCommonOrder(
    before.filter((id) => kept.has(id)),
    shared,
    weightOf,
  );
  return new Set(shared.filter((id) => !stayed.has(id)));
}
