import { findBlock, walkBlocks } from '@marbre/story/document/block-identity';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { idOf, isTextBlock, type StoryDocument, type StoryNode } from '@marbre/story/document/story-node';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import type { Doc } from 'yjs';

/**
 * Puts translated words into the live target document: into their block when it is there, else into a copy
 * of the source's outermost block (a list, a quotation, a fact box) that still waits for its other words,
 * set after what comes before it in the source.
 */
export function writeTargetBlock(
  ydoc: Doc,
  place: { source: StoryDocument; target: StoryDocument; blockId: string },
  content: StoryNode[],
): void {
  const { source, target, blockId } = place;
  const present = findBlock(target, blockId);
  if (present) {
    writeBlockContent(ydoc, blockId, { ...present, content });
    return;
  }
  const outermost = source.content.find((node) => holds(node, blockId));
  if (!outermost) return;
  writeBlockContent(ydoc, idOf(outermost) ?? blockId, waitingCopy(outermost, blockId, content), {
    after: blockBefore(source, target, outermost),
  });
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

/** The nearest block before this one in the source that the target has too. */
function blockBefore(source: StoryDocument, target: StoryDocument, node: StoryNode): string {
  const present = new Set([...walkBlocks(target)].map(({ id }) => id));
  const before = source.content.slice(0, source.content.indexOf(node)).reverse();
  const found = before.map((earlier) => idOf(earlier)).find((id) => id !== null && present.has(id));
  return found ?? 'standfirst';
}

/** The block with its structure and without words, but for the one that has arrived. */
function waitingCopy(node: StoryNode, blockId: string, content: StoryNode[]): StoryNode {
  if (isTextBlock(node)) {
    const { content: _words, ...empty } = node;
    return idOf(node) === blockId ? { ...empty, content } : empty;
  }
  return { ...node, content: node.content?.map((child) => waitingCopy(child, blockId, content)) };
}

function holds(node: StoryNode, blockId: string): boolean {
  return idOf(node) === blockId || (node.content ?? []).some((child) => holds(child, blockId));
}

/** Blocks of the source without words of their own (a divider, a picture) that the target lacks. */
export function copyWordlessBlocks(ydoc: Doc, source: StoryDocument, target: StoryDocument): void {
  const present = new Set([...walkBlocks(target)].map(({ id }) => id));
  for (const node of source.content) {
    const id = idOf(node);
    if (id === null || present.has(id) || hasWords(node) || node.type === 'paragraph') continue;
    if (node.type === 'headline' || node.type === 'standfirst') continue;
    writeBlockContent(ydoc, id, node, { after: blockBefore(source, target, node) });
  }
}

function hasWords(node: StoryNode): boolean {
  return node.type === 'text' || (node.content ?? []).some(hasWords);
}
