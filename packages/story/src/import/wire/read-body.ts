import { htmlToBlocks } from '../html-to-blocks';
import type { ImportBlocks } from '../import-block';
import { textToBlocks } from '../text-to-blocks';

const markup =
  /<\/?(?:html|body|p|div|br|h[1-6]|ul|ol|li|table|b|i|em|strong|a|span|section|article|blockquote|sup|sub)\b[^<>]*>/i;

/** True for HTML, or a piece of it, whatever it is declared to be. */
export function isHtml(text: string): boolean {
  return markup.test(text);
}

/** True for a file in NITF carried as text inside another. */
export function isNitf(text: string): boolean {
  return /^(?:\s|<\?[^>]*>|<!DOCTYPE[^>]*>|<!--(?:(?!-->).)*-->)*<nitf[\s>]/s.test(text);
}

/** HTML or plain text that an agency calls the body: nothing of it is a page around a story. */
export function readBody(text: string, isDeclaredHtml = false): ImportBlocks {
  const isMarked = isHtml(text) || (isDeclaredHtml && /&[#\w]+;/.test(text));
  return isMarked ? htmlToBlocks(text, 'selection') : textToBlocks(text);
}
