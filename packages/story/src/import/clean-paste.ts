import { normalizeBlocks } from '../document/normalize-document';
import type { StoryNode } from '../document/story-node';
import { htmlToBlocks } from './html-to-blocks';
import { textToBlocks } from './text-to-blocks';

/**
 * Clipboard HTML (Word, Google Docs, LibreOffice, a web page) as body blocks of our schema, with ids.
 * Empty when there are no words in it, or when it is nested beyond reason: paste the plain text then.
 */
export function cleanPastedHtml(html: string): StoryNode[] {
  try {
    return normalizeBlocks(htmlToBlocks(html).blocks.map((block) => block.node));
  } catch (failure) {
    if (failure instanceof RangeError) return [];
    throw failure;
  }
}

/** Clipboard text as paragraphs. */
export function cleanPastedText(text: string): StoryNode[] {
  return normalizeBlocks(textToBlocks(text).blocks.map((block) => block.node));
}
