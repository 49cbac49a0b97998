import type * as Y from 'yjs';
import { joinTo, neighbours, originOfElement, wordsAbove } from './live-elements';

/** What was split off becomes a block of its own; what was split off further down is now a half of it. */
export function acceptSplit(element: Y.XmlElement): void {
  const above = wordsAbove(element);
  const whole = above ? idsOfWhole(above) : new Set<unknown>();
  forgetSplit(element);
  repoint(element, (originId) => whole.has(originId), element);
}

/** What was split off goes back to the block above, when that is what it was split from, or another half of it. */
export function rejectSplit(element: Y.XmlElement): void {
  const originId = originOfElement(element)?.blockId;
  const above = wordsAbove(element);
  forgetSplit(element);
  if (!above || !idsOfWhole(above).has(originId)) return;
  const id = element.getAttribute('id');
  repoint(element, (other) => other === id, above);
  joinTo(above, element);
}

/**
 * A block holds all of its words again: what somebody suggests to split off goes back to it, and is not suggested any
 * more. For whoever writes the block anew or takes it away: its halves are part of it.
 */
export function joinHalves(element: Y.XmlElement): void {
  const ids = new Set<unknown>([element.getAttribute('id')]);
  for (;;) {
    const below = neighbours(element, 'below').find((child) => !child.getAttribute('inserted'));
    if (
      !below?.getAttribute('split') ||
      !ids.has(originOfElement(below)?.blockId) ||
      wordsAbove(below) !== element
    )
      return;
    ids.add(below.getAttribute('id'));
    forgetSplit(below);
    joinTo(element, below);
  }
}

/** The ids of a block and of those above it that it is a half of. */
function idsOfWhole(block: Y.XmlElement): Set<unknown> {
  const ids = new Set<unknown>();
  for (
    let half: Y.XmlElement | null = block;
    half;
    half = half.getAttribute('split') ? wordsAbove(half) : null
  )
    ids.add(half.getAttribute('id'));
  return ids;
}

/** Halves below one name another block as the one they were split from. */
function repoint(
  element: Y.XmlElement,
  isTheirs: (originId: string | undefined) => boolean,
  to: Y.XmlElement,
): void {
  const id: unknown = to.getAttribute('id');
  for (const below of neighbours(element, 'below')) {
    if (below.getAttribute('inserted')) continue;
    if (!below.getAttribute('split')) return;
    if (isTheirs(originOfElement(below)?.blockId)) below.setAttribute('origin', String(id));
  }
}

function forgetSplit(element: Y.XmlElement): void {
  element.removeAttribute('split');
  element.removeAttribute('origin');
}
