import { findBlock } from './block-identity';
import { blockHash } from './content-hash';
import { diffWords } from './diff-words';
import { textOf } from './plain-text';
import { idOf, type StoryDocument, type StoryNode } from './story-node';

export interface Restoration {
  /** The story whose words came back. */
  earlier: StoryDocument;
  /** What stood there until then. */
  before: StoryDocument;
  /** The one outermost block that came back; left out, all of it did. */
  blockId?: string;
}

/** Share of a block's words that must be there, for it to have come back and been written in since. */
const leastHeld = 0.5;

/**
 * True when a text holds what is said to have come back: every block says what it said in the earlier story, or is
 * nearer to that than to what stood there, and none is left of those that it did not have. What colleagues have
 * written meanwhile, in these blocks or beside them, is no reason to doubt it.
 */
export function holdsRestored(text: StoryDocument, { earlier, before, blockId }: Restoration): boolean {
  const hasComeBack = (node: StoryNode) => {
    const id = idOf(node) ?? '';
    const [present, old] = [findBlock(text, id), findBlock(before, id)];
    return present !== null && (isSame(present, node) || isNearer(present, node, old));
  };
  if (blockId !== undefined) {
    const node = outermost(earlier, blockId);
    if (node) return hasComeBack(node);
    return findBlock(before, blockId) !== null && findBlock(text, blockId) === null;
  }
  const isWanted = (node: StoryNode) => outermost(earlier, idOf(node)) !== undefined;
  const isGone = (node: StoryNode) => outermost(text, idOf(node)) === undefined;
  return earlier.content.every(hasComeBack) && before.content.every((node) => isWanted(node) || isGone(node));
}

function isSame(one: StoryNode, other: StoryNode): boolean {
  return blockHash(one) === blockHash(other);
}

/** Whether a block is the earlier one, with what somebody has made of it since. */
function isNearer(present: StoryNode, earlier: StoryNode, before: StoryNode | null): boolean {
  if (present.type !== earlier.type) return false;
  // It says what it said in both: there was nothing to bring back, and others may do with it what they like.
  if (before && isSame(before, earlier)) return true;
  const { same, apart } = compare(earlier, present);
  const isThere = same >= textOf(earlier).length * leastHeld;
  return isThere && (before === null || apart < compare(before, present).apart);
}

/** How many characters two blocks have in common, word by word, and how many only one of them has. */
function compare(one: StoryNode, other: StoryNode): { same: number; apart: number } {
  const count = { same: 0, apart: 0 };
  for (const { kind, text } of diffWords(textOf(one), textOf(other), 'und'))
    count[kind === 'same' ? 'same' : 'apart'] += text.length;
  return count;
}

function outermost(document: StoryDocument, id: string | null): StoryNode | undefined {
  return document.content.find((node) => idOf(node) === id);
}
