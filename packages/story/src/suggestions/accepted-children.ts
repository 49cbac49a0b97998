import { isTextBlock, type StoryNode } from '../document/story-node';
import { isPendingInsertion, originOf, pendingOf } from './pending';

/**
 * The children of a node as they stand while nothing suggested is decided: what is only wanted is left out,
 * and a block somebody suggests to split is whole again. What is wanted away stays. Marks and attributes of
 * suggestions are left for the caller to drop. `asNode` tells a node from anything else.
 */
export function acceptedChildren(
  children: readonly unknown[],
  asNode: (value: unknown) => StoryNode | null,
): readonly unknown[] {
  if (!children.some((child) => isTouched(asNode(child)))) return children;
  const kept: unknown[] = [];
  /** Ids of the blocks whose words the last kept block now holds. */
  let held = new Set<unknown>();
  for (const child of children) {
    const node = asNode(child);
    if (node && isPendingInsertion(node)) continue;
    const above = asNode(kept.at(-1));
    if (node && above && isHalfOf(node, above, held)) {
      kept[kept.length - 1] = { ...above, content: [...contentOf(above), ...contentOf(node)] };
      held.add(node.attrs?.id);
    } else {
      kept.push(child);
      held = new Set([node?.attrs?.id]);
    }
  }
  return kept;
}

function isTouched(node: StoryNode | null): boolean {
  return node !== null && (isPendingInsertion(node) || pendingOf(node, 'split') !== null);
}

/** Only just below the block it was split from; anywhere else its words stay a block of their own. */
function isHalfOf(node: StoryNode, above: StoryNode, held: ReadonlySet<unknown>): boolean {
  if (pendingOf(node, 'split') === null || !isTextBlock(node) || !isTextBlock(above)) return false;
  const origin = originOf(node)?.blockId;
  return origin !== undefined && held.has(origin);
}

function contentOf(node: StoryNode): StoryNode[] {
  return Array.isArray(node.content) ? node.content : [];
}
