import type { StoryNode } from '../document/story-node';

/**
 * What became of a text between two of its versions, as data: a screen draws it, a test folds it back into
 * either version (see `fold-redline.ts`). Runs are inline nodes as ProseMirror writes them.
 */
export type InlineChange =
  | { kind: 'same' | 'added' | 'removed'; runs: StoryNode[] }
  /** The same words, set otherwise. */
  | { kind: 'formatted'; before: StoryNode[]; after: StoryNode[] }
  /** Two blocks became one here; `block` is the one that went, without its words. */
  | { kind: 'joined'; block: StoryNode };

/** An attribute of a block that changed: its kind, a heading's level, a picture or its description. */
export interface AttributeChange {
  name: string;
  before: unknown;
  after: unknown;
}

export type RedlineKind =
  | 'same'
  | 'changed'
  | 'added'
  | 'removed'
  /** Only in the older version's place: the block stands elsewhere now, where it is shown in full. */
  | 'departed';

/** One block of the redline, in reading order. */
export interface RedlineBlock {
  id: string;
  /** Its id in the older version when it was another; null for a block that was not there. */
  beforeId: string | null;
  kind: RedlineKind;
  /** The node's type and attributes as they are now, or were, for what is gone; without content. */
  node: StoryNode;
  /** The same of the older version, when anything of it differs. */
  nodeBefore?: StoryNode;
  /** It has been carried past its neighbours, or into or out of another block. */
  isMoved: boolean;
  /** Split off the block before it. */
  isSplit: boolean;
  attributes: AttributeChange[];
  /** For blocks of text. */
  inline?: InlineChange[];
  /** For blocks of blocks. */
  children?: RedlineBlock[];
}

export interface Redline {
  blocks: RedlineBlock[];
  counts: RedlineCounts;
}

/** Words as the language counts them, and blocks at any depth. */
export interface RedlineCounts {
  addedWords: number;
  removedWords: number;
  changedBlocks: number;
  addedBlocks: number;
  removedBlocks: number;
  movedBlocks: number;
}

/** True when the two versions are the same. */
export function isEmptyRedline({ counts }: Redline): boolean {
  return Object.values(counts).every((count) => count === 0);
}
