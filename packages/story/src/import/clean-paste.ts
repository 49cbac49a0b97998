import { normalizeBlocks } from '../document/normalize-document';
import { textOf } from '../document/plain-text';
import type { StoryNode } from '../document/story-node';
import { htmlToBlocks } from './html-to-blocks';
import { textToBlocks } from './text-to-blocks';

/**
 * Clipboard HTML (Word, Google Docs, LibreOffice, a web page) as body blocks of our schema, with ids.
 * Empty when there are no words in it, or when it is nested beyond reason: paste the plain text then.
 */
export function cleanPastedHtml(html: string): StoryNode[] {
  try {
    return normalizeBlocks(htmlToBlocks(html, 'selection').blocks.map((block) => block.node));
  } catch (failure) {
    if (failure instanceof RangeError) return [];
    throw failure;
  }
}

/** Clipboard text as paragraphs. */
export function cleanPastedText(text: string): StoryNode[] {
  return normalizeBlocks(textToBlocks(text).blocks.map((block) => block.node));
}

/** What was pasted as one line, for a headline or a title: the words of two lines or items stay apart. */
export function lineOfBlocks(blocks: readonly StoryNode[]): string {
  return blocks.map(textOf).join(' ').replace(/\s+/gu, ' ').trim();
}
