import type * as Y from 'yjs';
import { blockIdOf } from '../segments/content-node';
import { readMarkedText } from '../document/yjs-mapping';
import type { StoryNode } from '../document/story-node';
import { suggestionAttributes, suggestionMarkOf } from './pending';

/** Ids of the blocks of a live text of which, or of whose words, somebody suggests something. */
export function suggestedBlocks(ydoc: Y.Doc): Set<string> {
  const found = new Set<string>();
  const visit = (node: StoryNode, blockIds: readonly string[]) => {
    const id = blockIdOf(node);
    const inside = id === undefined ? blockIds : [...blockIds, id];
    if (isSuggested(node)) inside.forEach((one) => found.add(one));
    node.content?.forEach((child) => visit(child, inside));
  };
  visit(readMarkedText(ydoc), []);
  return found;
}

function isSuggested({ attrs, marks }: StoryNode): boolean {
  const isMarked = marks?.some((mark) => suggestionMarkOf(mark) !== null) ?? false;
  return isMarked || suggestionAttributes.some((name) => typeof attrs?.[name] === 'string');
}
