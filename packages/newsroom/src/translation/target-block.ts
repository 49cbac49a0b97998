import { findBlock, walkBlocks } from '@marbre/story/document/block-identity';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { idOf, isTextBlock, type StoryDocument, type StoryNode } from '@marbre/story/document/story-node';
import { removeBlock, writeBlockContent } from '@marbre/story/document/write-block-content';
import { writeWords } from '@marbre/story/document/write-words';
import type { Doc } from 'yjs';

/** A source beside its translation, as far as placing blocks goes. */
export interface TranslatedPlace {
  source: StoryDocument;
  /** Types of the blocks that the translation has, by their ids there; what is written is added. */
  present: Map<string, string>;
  /** Id in the translation of a block of the source; most are the same. */
  targetIdOf: (sourceId: string) => string;
}

/** Where blocks of a source stand in its translation, from what is remembered of them. */
export function placeOf(
  source: StoryDocument,
  target: StoryDocument,
  rows: readonly { blockId: string; sourceBlockId: string }[],
): TranslatedPlace {
  const renamed = new Map(rows.map((row) => [row.sourceBlockId, row.blockId]));
  const present = new Map<string, string>();
  for (const { id, node } of walkBlocks(target)) if (id !== null) present.set(id, node.type);
  return { source, present, targetIdOf: (sourceId) => renamed.get(sourceId) ?? sourceId };
}

/**
 * Puts translated words into the live target document: into their block when it is there, else into a copy
 * of the source's block, or of the list, quotation or fact box around it that is not there yet, which then
 * waits for its other words. New blocks stand after what comes before them in the source.
 *
 * @param mayRetype a paragraph may become a heading as in the source: the block is then a new one, and what
 * somebody types into the old one at this moment is lost.
 */
export function writeTargetBlock(
  ydoc: Doc,
  place: TranslatedPlace,
  sourceBlockId: string,
  content: StoryNode[],
  { mayRetype = false } = {},
): void {
  const { present } = place;
  const blockId = place.targetIdOf(sourceBlockId);
  const type = present.get(blockId);
  const wanted = mayRetype && type !== undefined ? findBlock(place.source, sourceBlockId) : null;
  if (wanted && wanted.type !== type) {
    writeBlockContent(ydoc, blockId, { ...wanted, content });
    present.set(blockId, wanted.type);
    return;
  }
  // Somebody may be typing there at this moment: their characters stay among the new words.
  if (type !== undefined && writeWords(ydoc, blockId, content)) return;
  const path = pathTo(place.source.content, sourceBlockId);
  if (!path) return;
  const missing = path.findIndex((node) => !present.has(place.targetIdOf(idOf(node) ?? '')));
  const node = path[missing];
  if (!node) return;
  const parent = path[missing - 1];
  const after = siblingBefore(place, parent?.content ?? place.source.content, node);
  const copy = waitingCopy(node, sourceBlockId, content);
  const copyId = place.targetIdOf(idOf(node) ?? sourceBlockId);
  writeBlockContent(
    ydoc,
    copyId,
    copy,
    parent ? { parentId: place.targetIdOf(idOf(parent) ?? ''), after } : { after: after ?? 'standfirst' },
  );
  present.set(copyId, copy.type);
  for (const { id, node: part } of walkBlocks({ type: 'doc', content: copy.content ?? [] }))
    if (id !== null) present.set(id, part.type);
}

/**
 * What a translation begins as: headline, standfirst and first block of its source, still without words.
 * The first block is there because a text must have one, and this way it is the right one.
 */
export function waitingDocument(source: StoryDocument): StoryDocument {
  const isField = (node: StoryNode) => node.type === 'headline' || node.type === 'standfirst';
  const body = source.content.filter((node) => !isField(node)).slice(0, 1);
  const content = [...source.content.filter(isField), ...body].map((node) => waitingCopy(node, '', []));
  return normalizeDocument({ type: 'doc', content });
}

/** Takes blocks out of the translation, with the list items and the like that would be left empty. */
export function removeTargetBlocks(ydoc: Doc, target: StoryDocument, blockIds: ReadonlySet<string>): void {
  const remove = (node: StoryNode) => {
    const id = idOf(node);
    if (id !== null && holdsNothingBut(node, blockIds)) removeBlock(ydoc, id);
    else if (!isTextBlock(node)) node.content?.forEach(remove);
  };
  target.content.forEach(remove);
}

function holdsNothingBut(node: StoryNode, blockIds: ReadonlySet<string>): boolean {
  if (blockIds.has(idOf(node) ?? '')) return true;
  const children = node.content ?? [];
  return (
    !isTextBlock(node) && children.length > 0 && children.every((child) => holdsNothingBut(child, blockIds))
  );
}

/** The nearest sibling before this one in the source that the target has too. */
function siblingBefore(
  { present, targetIdOf }: TranslatedPlace,
  siblings: readonly StoryNode[],
  node: StoryNode,
): string | null {
  const before = siblings.slice(0, siblings.indexOf(node)).reverse();
  return before.map((earlier) => targetIdOf(idOf(earlier) ?? '')).find((id) => present.has(id)) ?? null;
}

/** The block with its structure and without words, but for the one that has arrived. */
function waitingCopy(node: StoryNode, blockId: string, content: StoryNode[]): StoryNode {
  if (isTextBlock(node)) {
    const { content: _words, ...empty } = node;
    return idOf(node) === blockId ? { ...empty, content } : empty;
  }
  return { ...node, content: node.content?.map((child) => waitingCopy(child, blockId, content)) };
}

/** The blocks from the outermost to the one with this id; null when it is not there. */
function pathTo(nodes: readonly StoryNode[], blockId: string): StoryNode[] | null {
  for (const node of nodes) {
    if (idOf(node) === blockId) return [node];
    const inside = isTextBlock(node) ? null : pathTo(node.content ?? [], blockId);
    if (inside) return [node, ...inside];
  }
  return null;
}

/** Blocks of the source without words of their own (a divider, a picture) that the target lacks. */
export function copyWordlessBlocks(ydoc: Doc, place: TranslatedPlace): void {
  const { present } = place;
  for (const node of place.source.content) {
    const id = idOf(node);
    if (id === null || present.has(id) || hasWords(node) || node.type === 'paragraph') continue;
    if (node.type === 'headline' || node.type === 'standfirst') continue;
    const after = siblingBefore(place, place.source.content, node) ?? 'standfirst';
    writeBlockContent(ydoc, id, node, { after });
    present.set(id, node.type);
  }
}

function hasWords(node: StoryNode): boolean {
  return node.type === 'text' || (node.content ?? []).some(hasWords);
}
