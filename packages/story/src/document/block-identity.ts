import { sha256Hex } from './content-hash';
import { idOf, isIdentified } from './story-node';
import type { StoryDocument, StoryNode } from './story-node';

/** A block with its place: ids of what it stands in, outermost first. */
export interface PlacedBlock {
  node: StoryNode;
  id: string | null;
  ancestorIds: string[];
}

/** Ids kept for the two fields every story has exactly once. */
export const reservedIds = { headline: 'headline', standfirst: 'standfirst' } as const;

/** Every block of a document in reading order, containers before their parts. */
export function* walkBlocks(document: StoryDocument): Generator<PlacedBlock> {
  yield* walk(document.content, []);
}

function* walk(nodes: StoryNode[], ancestorIds: string[]): Generator<PlacedBlock> {
  for (const node of nodes) {
    if (!isIdentified(node)) continue;
    const id = idOf(node);
    yield { node, id, ancestorIds };
    if (node.content) yield* walk(node.content, id ? [...ancestorIds, id] : ancestorIds);
  }
}

/** The block with this id at any depth, or null. */
export function findBlock(document: StoryDocument, blockId: string): StoryNode | null {
  for (const { node, id } of walkBlocks(document)) if (id === blockId) return node;
  return null;
}

/** True when a value may serve as a block's id: short, and safe in HTML, addresses and selectors. */
export function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}

/**
 * An id for a block that has none. Derived from place and words and not drawn by lot, so that reading the
 * same text twice gives the same document and the same content hash.
 */
export function deriveBlockId(seed: string, isTaken: (id: string) => boolean): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = `b${sha256Hex(`${attempt}:${seed}`).slice(0, 12)}`;
    if (!isTaken(id)) return id;
  }
}

/** A fresh one: 72 random bits. `crypto.randomUUID` does not exist on a newsroom's own network without a certificate. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
