import type { NaturalBlock } from './place-rows';

/** A block of text on the screen, and the element that is pushed down to move it. */
export interface MeasuredBlock extends NaturalBlock {
  /** Id of the outermost block that begins with this one: a list moves as a whole with its first item. */
  liftId: string;
}

const air = { within: 8, between: 18, heading: 28 } as const;

/**
 * Where the text's innermost blocks would stand without the lifts now applied to them.
 *
 * @param lifts what was applied last, by the id of the element pushed.
 */
export function measureText(root: HTMLElement, lifts: ReadonlyMap<string, number>): MeasuredBlock[] {
  const origin = root.getBoundingClientRect().top;
  const seen = new Set<string>();
  let pushed = 0;
  return leavesOf(root).flatMap((leaf) => {
    const id = leaf.dataset.id ?? '';
    // Two blocks share an id for a moment after a paste; the second gets its own within the same second.
    if (seen.has(id)) return [];
    seen.add(id);
    const lifted = liftedWith(leaf, root);
    const liftId = lifted.dataset.id ?? id;
    pushed += lifts.get(liftId) ?? 0;
    const { top, height } = leaf.getBoundingClientRect();
    return [{ id, liftId, top: top - origin - pushed, height, gap: gapAbove(leaf, lifted, root) }];
  });
}

/** Blocks that hold no other block, in reading order. */
function leavesOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-id]')].filter(
    (block) => block.querySelector('[data-id]') === null,
  );
}

function liftedWith(leaf: HTMLElement, root: HTMLElement): HTMLElement {
  let lifted = leaf;
  for (let outer = leaf.parentElement; outer && outer !== root; outer = outer.parentElement) {
    if (!outer.dataset.id) continue;
    if (outer.querySelector('[data-id]') !== lifted) break;
    lifted = outer;
  }
  return lifted;
}

function gapAbove(leaf: HTMLElement, lifted: HTMLElement, root: HTMLElement): number {
  if (lifted.parentElement !== root) return air.within;
  return /^H[23]$/.test(leaf.tagName) ? air.heading : air.between;
}
