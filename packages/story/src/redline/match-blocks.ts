import { walkBlocks } from '../document/block-identity';
import { canonicalJson } from '../document/content-hash';
import { textOf } from '../document/plain-text';
import { isTextBlock, type StoryDocument, type StoryNode } from '../document/story-node';

/** A block, and the ids of what it stands in and beside. */
export interface PlacedNode {
  node: StoryNode;
  id: string;
  parentId: string | null;
}

/** Which block of the older version each block of the newer one is. */
export interface BlockMatch {
  older: ReadonlyMap<string, PlacedNode>;
  newer: ReadonlyMap<string, PlacedNode>;
  /** Newer id to older id, and back. */
  olderOf: ReadonlyMap<string, string>;
  newerOf: ReadonlyMap<string, string>;
}

/**
 * A block is the one that has its id. Where an id came and another went, as after a paste over a text, blocks
 * with exactly the same words are taken for one another, first come first served.
 */
export function matchBlocks(before: StoryDocument, after: StoryDocument): BlockMatch {
  const older = placedBlocks(before);
  const newer = placedBlocks(after);
  const olderOf = new Map<string, string>();
  const newerOf = new Map<string, string>();
  const match = (newId: string, oldId: string) => {
    olderOf.set(newId, oldId);
    newerOf.set(oldId, newId);
  };
  for (const [id, { node }] of newer) {
    const previous = older.get(id);
    if (previous && isComparable(previous.node, node)) match(id, id);
  }
  const orphans = new Map<string, string[]>();
  for (const [id, { node }] of older) {
    if (newerOf.has(id) || newer.has(id) || textOf(node).trim() === '') continue;
    const words = wordsAndKind(node);
    orphans.set(words, [...(orphans.get(words) ?? []), id]);
  }
  for (const [id, { node }] of newer) {
    if (olderOf.has(id) || older.has(id)) continue;
    const oldId = orphans.get(wordsAndKind(node))?.shift();
    if (oldId) match(id, oldId);
  }
  return { older, newer, olderOf, newerOf };
}

/** Words are compared with words and containers with containers of their kind. */
function isComparable(one: StoryNode, other: StoryNode): boolean {
  if (isTextBlock(one) && isTextBlock(other)) return (one.type === 'figure') === (other.type === 'figure');
  const isList = ({ type }: StoryNode) => type === 'bulletList' || type === 'orderedList';
  return one.type === other.type || (isList(one) && isList(other));
}

function wordsAndKind(node: StoryNode): string {
  return canonicalJson([node.type, textOf(node)]);
}

function placedBlocks(document: StoryDocument): Map<string, PlacedNode> {
  const placed = new Map<string, PlacedNode>();
  for (const { node, id, ancestorIds } of walkBlocks(document)) {
    if (id) placed.set(id, { node, id, parentId: ancestorIds.at(-1) ?? null });
  }
  return placed;
}
