import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { divisionOf } from '@marbre/story/suggestions/division';

/**
 * The words of a block, each in its place, but for those somebody wants away: what is to replace them stands beside
 * them already.
 */
export function standingText(block: ProseMirrorNode): string {
  return block.children
    .map((node) => {
      const isStruck = node.marks.some(({ type }) => type.name === 'deletion');
      return isStruck || !node.isText || divisionOf(node) ? '\n'.repeat(node.nodeSize) : (node.text ?? '');
    })
    .join('');
}
