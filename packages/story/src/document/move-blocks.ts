import * as Y from 'yjs';
import { findLiveBlock, storyFragmentName } from './live-fragment';
import { longestCommonOrder } from './longest-common-order';

/**
 * Puts the outermost blocks of a live document, or the parts of one of its containers, in another order.
 * The fewest possible are moved, those with a weight last of all: a block that stays keeps the carets in it.
 *
 * @param order ids of every block of the parent, in the order wanted.
 * @param parentId the container; null for the document itself.
 * @returns false when the ids are not those that are there.
 */
export function moveBlocks(
  ydoc: Y.Doc,
  order: readonly string[],
  options: { parentId?: string | null; weightOf?: (id: string) => number; origin?: unknown } = {},
): boolean {
  const { parentId = null, weightOf = () => 1, origin } = options;
  return ydoc.transact(() => {
    const fragment = ydoc.getXmlFragment(storyFragmentName);
    const parent = parentId === null ? fragment : findLiveBlock(fragment, parentId);
    if (!parent) return false;
    const present = idsOf(parent);
    if (present.length !== order.length || present.some((id) => !order.includes(id))) return false;
    const stay = longestCommonOrder(present, order, weightOf);
    for (const [place, id] of order.entries()) {
      if (stay.has(id)) continue;
      const from = idsOf(parent).indexOf(id);
      const element = parent.get(from);
      if (!(element instanceof Y.XmlElement)) return false;
      const copy = element.clone();
      parent.delete(from, 1);
      const before = place === 0 ? null : order[place - 1];
      parent.insert(before === null ? 0 : idsOf(parent).indexOf(before ?? '') + 1, [copy]);
    }
    return true;
  }, origin);
}

/** Ids of the elements of a parent, in order; an element without an id has an empty one. */
export function idsOf(parent: Y.XmlFragment): string[] {
  return parent
    .toArray()
    .map((child) => (child instanceof Y.XmlElement ? (child.getAttribute('id') ?? '') : ''));
}
