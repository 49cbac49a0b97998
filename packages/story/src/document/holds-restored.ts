import { findBlock } from './block-identity';
import { blockHash } from './content-hash';
import { idOf, type StoryDocument, type StoryNode } from './story-node';

export interface Restoration {
  /** The story whose words came back. */
  earlier: StoryDocument;
  /** What stood there until then. */
  before: StoryDocument;
  /** The one outermost block that came back; left out, all of it did. */
  blockId?: string;
}

/**
 * True when a text holds what is said to have come back: every block says what it said in the earlier story,
 * and none is left of those that it did not have. What colleagues have added meanwhile is no reason to doubt it.
 */
export function holdsRestored(text: StoryDocument, { earlier, before, blockId }: Restoration): boolean {
  const saysTheSame = (node: StoryNode) => {
    const present = findBlock(text, idOf(node) ?? '');
    return present !== null && blockHash(present) === blockHash(node);
  };
  if (blockId !== undefined) {
    const node = outermost(earlier, blockId);
    if (node) return saysTheSame(node);
    return findBlock(before, blockId) !== null && findBlock(text, blockId) === null;
  }
  const isWanted = (node: StoryNode) => outermost(earlier, idOf(node)) !== undefined;
  const isGone = (node: StoryNode) => outermost(text, idOf(node)) === undefined;
  return earlier.content.every(saysTheSame) && before.content.every((node) => isWanted(node) || isGone(node));
}

function outermost(document: StoryDocument, id: string | null): StoryNode | undefined {
  return document.content.find((node) => idOf(node) === id);
}
