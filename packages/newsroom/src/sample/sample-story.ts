import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
import type { Locale } from '@marbre/story/vocabulary/locale';

/** A story of the sample newsroom: its words in each language, and who signs it. */
export interface SampleStory {
  section: 'monde' | 'culture';
  /** The language it was written in; the others translate it. */
  original: Locale;
  bylines: string[];
  topics: string[];
  sourcesNote: string;
  editions: Partial<Record<Locale, StoryDocument>>;
  /** What a person accepted as its key points: each sentence with the block it rests on. */
  keyPoints?: Partial<Record<Locale, readonly { text: string; blockId: string }[]>>;
}

/**
 * A document of the blocks given. Blocks are numbered in reading order, so that a translation written with
 * the same blocks in the same order has each block under its source's id.
 */
export function storyText(headline: string, standfirst: string, ...blocks: StoryNode[]): StoryDocument {
  let number = 0;
  const identify = (node: StoryNode): StoryNode => {
    if (node.type === 'text') return node;
    number += 1;
    const id = `s${String(number).padStart(2, '0')}`;
    return { ...node, attrs: { ...node.attrs, id }, content: node.content?.map(identify) };
  };
  return normalizeDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: words(headline) },
      { type: 'standfirst', content: words(standfirst) },
      ...blocks.map(identify),
    ],
  });
}

export function paragraph(text: string): StoryNode {
  return { type: 'paragraph', content: words(text) };
}

export function heading(text: string): StoryNode {
  return { type: 'heading', attrs: { level: 2 }, content: words(text) };
}

export function quotation(text: string, attribution: string): StoryNode {
  return {
    type: 'quotation',
    content: [paragraph(text), { type: 'attribution', content: words(attribution) }],
  };
}

export function factBox(title: string, ...items: string[]): StoryNode {
  return {
    type: 'factBox',
    content: [
      { type: 'factBoxTitle', content: words(title) },
      {
        type: 'bulletList',
        content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      },
    ],
  };
}

function words(text: string): StoryNode[] {
  return [{ type: 'text', text }];
}
