import { Schema } from 'prosemirror-model';
import type { MarkSpec, NodeSpec } from 'prosemirror-model';

const id = { id: { default: null } };

/**
 * Containers accept their parts in any number and order. Two people adding an attribution to one
 * quotation at the same moment must not make it invalid: the live binding deletes an invalid element with
 * all its words. The proper order is restored by `normalizeDocument`, for revisions and for readers.
 */
export const storyNodes = {
  // The first in each choice is what pressing Enter makes.
  doc: { content: '(block | headline | standfirst)+' },
  paragraph: { content: 'inline*', group: 'block', attrs: id },
  // No form of its own; what is said about its words (see `annotationMarks`) may lie on them.
  headline: { content: 'text*', marks: 'comment', defining: true, attrs: id },
  standfirst: { content: 'inline*', defining: true, attrs: id },
  heading: { content: 'inline*', group: 'block', defining: true, attrs: { ...id, level: { default: 2 } } },
  quotation: { content: '(paragraph | attribution)+', group: 'block', defining: true, attrs: id },
  attribution: { content: 'inline*', defining: true, attrs: id },
  bulletList: { content: 'listItem+', group: 'block', attrs: id },
  orderedList: { content: 'listItem+', group: 'block', attrs: id },
  listItem: { content: '(paragraph | bulletList | orderedList)+', defining: true, attrs: id },
  figure: {
    content: 'inline*',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: { ...id, mediaId: { default: null }, alt: { default: '' } },
  },
  divider: { group: 'block', attrs: id },
  factBox: {
    content: '(paragraph | factBoxTitle | bulletList | orderedList)+',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: id,
  },
  factBoxTitle: { content: 'text*', marks: 'comment', defining: true, attrs: id },
  text: { group: 'inline' },
  hardBreak: { inline: true, group: 'inline', selectable: false },
} as const satisfies Record<string, NodeSpec>;

export const storyMarks = {
  /** Where a thread of comments lies; threads overlap freely. Never part of a text that is kept or read. */
  comment: { inclusive: false, excludes: '', attrs: { threadId: { default: null } } },
  link: { inclusive: false, attrs: { href: { default: null } } },
  strong: {},
  emphasis: {},
} as const satisfies Record<string, MarkSpec>;

/** The one schema of a story's text, shared by the editor, the worker, the renderer and the importer. */
export const storySchema = new Schema({ nodes: storyNodes, marks: storyMarks });
