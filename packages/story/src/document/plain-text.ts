import { isTextBlock } from './story-node';
import type { StoryDocument, StoryNode } from './story-node';

/** The words of a node and everything in it; a hard break is a line feed, blocks are parted by one. */
export function textOf(node: StoryNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const parts = (node.content ?? []).map(textOf);
  return isTextBlock(node) ? parts.join('') : parts.filter((part) => part !== '').join('\n');
}

/** The headline's words, one line, or an empty string. */
export function headlineOf(document: StoryDocument): string {
  const headline = document.content.find((node) => node.type === 'headline');
  return headline ? textOf(headline).replace(/\s+/gu, ' ').trim() : '';
}

/** The standfirst's words, one line, or an empty string. */
export function standfirstOf(document: StoryDocument): string {
  const standfirst = document.content.find((node) => node.type === 'standfirst');
  return standfirst ? textOf(standfirst).replace(/\s+/gu, ' ').trim() : '';
}

/** The blocks below headline and standfirst. */
export function bodyOf(document: StoryDocument): StoryNode[] {
  return document.content.filter((node) => node.type !== 'headline' && node.type !== 'standfirst');
}

/** The whole story as plain text, blocks parted by an empty line: for search, mail and export. */
export function plainTextOf(document: StoryDocument): string {
  return document.content
    .map((node) => textOf(node).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
