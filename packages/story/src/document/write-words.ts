import * as Y from 'yjs';
import { joinHalves } from '../suggestions/split-halves';
import { keepComments } from './comment-marks';
import { findLiveBlock, storyFragmentName } from './live-fragment';
import type { StoryMark, StoryNode } from './story-node';

/**
 * Puts other words into a block of a live document and lets live every text that is there: what somebody
 * types into the block at the same moment, unseen here, is kept among the new words.
 *
 * Text that has become needless is emptied and not taken out, for taking it out takes along what is being
 * typed into it. False when there is no such block, or it holds blocks.
 */
export function writeWords(
  ydoc: Y.Doc,
  blockId: string,
  content: readonly StoryNode[],
  origin?: unknown,
): boolean {
  const element = findLiveBlock(ydoc.getXmlFragment(storyFragmentName), blockId);
  if (!element || element.toArray().some(isBlock)) return false;
  ydoc.transact(() => {
    keepComments(ydoc, () => {
      joinHalves(element);
      rewrite(element, linesOf(content));
    });
  }, origin);
  return true;
}

function rewrite(element: Y.XmlElement, lines: readonly (readonly StoryNode[])[]): void {
  keepBreaks(element, lines.length);
  const texts = element.toArray().filter((child) => child instanceof Y.XmlText);
  for (const [index, text] of texts.entries()) rewriteText(text, lines[index] ?? []);
}

/** Makes room for so many lines: a break before each text but the first, as far as there are lines. */
function keepBreaks(element: Y.XmlElement, lines: number): void {
  let text = -1;
  let hasBreak = false;
  for (let index = 0; index < element.length; index += 1) {
    const child = element.get(index);
    if (child instanceof Y.XmlText) {
      text += 1;
      const wantsBreak = text > 0 && text < lines;
      if (wantsBreak && !hasBreak) {
        element.insert(index, [new Y.XmlElement('hardBreak')]);
        index += 1;
      }
      hasBreak = false;
    } else if (hasBreak || text < 0 || text + 1 >= lines) {
      element.delete(index, 1);
      index -= 1;
    } else {
      hasBreak = true;
    }
  }
  for (let line = text + 1; line < lines; line += 1) {
    const isBroken = line === 0 || hasBreak;
    hasBreak = false;
    element.insert(element.length, [...(isBroken ? [] : [new Y.XmlElement('hardBreak')]), new Y.XmlText()]);
  }
}

/** The text becomes these words: only what differs between the common beginning and end is touched. */
function rewriteText(text: Y.XmlText, nodes: readonly StoryNode[]): void {
  const before = (text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('');
  const after = nodes.map((node) => node.text ?? '').join('');
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (isTrailing(before, start) || isTrailing(after, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isTrailing(before, before.length - end) || isTrailing(after, after.length - end)) end -= 1;
  if (before.length - end > start) text.delete(start, before.length - end - start);
  if (after.length - end > start) text.insert(start, after.slice(start, after.length - end), {});
  formatText(text, nodes);
}

/** True when a place lies between the two halves of one character. */
function isTrailing(text: string, at: number): boolean {
  return at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at] ?? '');
}

function formatText(text: Y.XmlText, nodes: readonly StoryNode[]): void {
  const names = new Set(
    (text.toDelta() as { attributes?: Record<string, unknown> }[]).flatMap(({ attributes }) =>
      Object.keys(attributes ?? {}),
    ),
  );
  const none = Object.fromEntries([...names].map((name) => [name, null]));
  let at = 0;
  for (const node of nodes) {
    const length = (node.text ?? '').length;
    const marks = Object.fromEntries((node.marks ?? []).map(attributeOf));
    if (length > 0 && (names.size > 0 || Object.keys(marks).length > 0)) {
      text.format(at, length, { ...none, ...marks });
    }
    at += length;
  }
}

function attributeOf({ type, attrs }: StoryMark): [string, Record<string, unknown>] {
  return [type, attrs ?? {}];
}

/** A block's inline nodes, parted at its breaks. */
function linesOf(content: readonly StoryNode[]): StoryNode[][] {
  const lines: StoryNode[][] = [[]];
  for (const node of content) {
    if (node.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function isBlock(child: unknown): boolean {
  return child instanceof Y.XmlElement && child.nodeName !== 'hardBreak';
}
