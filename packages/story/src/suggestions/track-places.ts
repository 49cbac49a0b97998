import type { Node } from 'prosemirror-model';
import { Mapping, ReplaceStep, type Transform } from 'prosemirror-transform';
import type { Change } from './change';

/**
 * What several steps do, each in a place of its own: a word replaced everywhere is many changes, and not one that
 * reaches from the first of them to the last. Places are of the document before all of them, the last first, so that
 * none moves before its turn; null when the steps cannot be told apart so.
 */
export function placesOf({ before, steps, mapping }: Transform): Change[] | null {
  if (steps.length < 2) return null;
  const places: Change[] = [];
  for (const [index, step] of steps.entries()) {
    if (!(step instanceof ReplaceStep)) return null;
    const earlier = new Mapping(mapping.maps.slice(0, index));
    const back = earlier.invert();
    const [from, to] = [back.map(step.from, 1), back.map(step.to, -1)];
    // Whatever an earlier step has touched does not come back from there as it went.
    if (earlier.map(from, 1) !== step.from || earlier.map(to, -1) !== step.to) return null;
    if (from > to || !isWithinWords(before, from, to, step)) return null;
    places.push({ before, from, to, slice: step.slice });
  }
  places.sort((a, b) => b.from - a.from);
  const isApart = places.every(({ from }, index) => from > (places[index + 1]?.to ?? -1));
  return isApart ? places : null;
}

function isWithinWords(before: Node, from: number, to: number, { slice }: ReplaceStep): boolean {
  const $from = before.resolve(from);
  const isOfWords =
    slice.size === 0 || (slice.openStart === 0 && slice.content.firstChild?.isInline === true);
  return isOfWords && $from.parent.inlineContent && $from.sameParent(before.resolve(to));
}
