import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model';
import { originOf, pendingOf } from '@marbre/story/suggestions/pending';

/**
 * Where the caret goes when whole blocks were suggested: to the letter it would have been at, had that been done and
 * not suggested. That is in the block that is wanted for the one it was in, or in that itself when another was
 * moved past it; else behind the words of the first block that is new. Null leaves it where it is.
 *
 * @param $meant where the caret would be in the text as it was meant.
 * @param made ids of the blocks that were made for this suggestion.
 */
export function caretInWanted(
  doc: ProseMirrorNode,
  $meant: ResolvedPos,
  made: ReadonlySet<unknown>,
): number | null {
  if (made.size === 0) return null;
  const id = ownIdOf($meant);
  const words = $meant.parent.textContent;
  let first: number | null = null;
  const found: (number | undefined)[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const isMade = made.has(node.attrs.id);
    const inside = position + 1 + Math.min($meant.parentOffset, node.content.size);
    if (isMade && typeof id === 'string' && originOf(node)?.blockId === id) found[0] ??= inside;
    if (typeof id === 'string' && node.attrs.id === id && !isGoing(doc, position)) found[1] ??= inside;
    if (isMade && node.textContent === words) found[2] ??= inside;
    if (isMade) first ??= position + 1 + node.content.size;
    return false;
  });
  return found.find((place) => place !== undefined) ?? first;
}

/** Of two halves of a block, which have one id until the lower one gets its own, that is the upper one's. */
function ownIdOf($meant: ResolvedPos): unknown {
  const { id } = $meant.parent.attrs;
  let isFirst = true;
  $meant.doc.nodesBetween(0, Math.max(0, $meant.before() - 1), (node) => {
    if (node.isTextblock && node.attrs.id === id) isFirst = false;
    return isFirst && !node.isTextblock;
  });
  return isFirst ? id : null;
}

/** Wanted away, itself or what it is in. */
function isGoing(doc: ProseMirrorNode, position: number): boolean {
  const $inside = doc.resolve(position + 1);
  for (let depth = $inside.depth; depth > 0; depth -= 1) {
    if (pendingOf($inside.node(depth), 'deleted') !== null) return true;
  }
  return false;
}
