import { Schema } from 'prosemirror-model';
import type { MarkSpec, NodeSpec } from 'prosemirror-model';

const id = { id: { default: null } };

/** The suggestion that wants a node here, or away: see `suggestions/pending.ts`. */
const pending = { inserted: { default: null }, deleted: { default: null } };

/** What every block carries: its id, and what is suggested of it as a whole. */
const block = {
  ...id,
  ...pending,
  split: { default: null },
  joined: { default: null },
  origin: { default: null },
};

/** A field with no form of its own; what is said about its words, and suggested of them, may lie on them. */
const plainMarks = 'comment insertion deletion';

/**
 * Containers accept their parts in any number and order. Two people adding an attribution to one
 * quotation at the same moment must not make it invalid: the live binding deletes an invalid element with
 * all its words. The proper order is restored by `normalizeDocument`, for revisions and for readers.
 */
export const storyNodes = {
  // The first in each choice is what pressing Enter makes.
  doc: { content: '(block | headline | standfirst)+' },
  paragraph: { content: 'inline*', group: 'block', attrs: block },
  headline: { content: 'text*', marks: plainMarks, defining: true, attrs: id },
  standfirst: { content: 'inline*', defining: true, attrs: id },
  heading: { content: 'inline*', group: 'block', defining: true, attrs: { ...block, level: { default: 2 } } },
  quotation: { content: '(paragraph | attribution)+', group: 'block', defining: true, attrs: block },
  attribution: { content: 'inline*', defining: true, attrs: block },
  bulletList: { content: 'listItem+', group: 'block', attrs: block },
  orderedList: { content: 'listItem+', group: 'block', attrs: block },
  listItem: { content: '(paragraph | bulletList | orderedList)+', defining: true, attrs: block },
  figure: {
    content: 'inline*',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: { ...block, mediaId: { default: null }, alt: { default: '' } },
  },
  divider: { group: 'block', attrs: block },
  factBox: {
    content: '(paragraph | factBoxTitle | bulletList | orderedList)+',
    group: 'block',
    defining: true,
    isolating: true,
    attrs: block,
  },
  factBoxTitle: { content: 'text*', marks: plainMarks, defining: true, attrs: block },
  text: { group: 'inline' },
  hardBreak: { inline: true, group: 'inline', selectable: false, attrs: pending },
} as const satisfies Record<string, NodeSpec>;

const storyMarks = {
  /** Where a thread of comments lies; threads overlap freely. Never part of a text that is kept or read. */
  comment: { inclusive: false, excludes: '', attrs: { threadId: { default: null } } },
  link: { inclusive: false, attrs: { href: { default: null } } },
  strong: {},
  emphasis: {},
  // Several people may suggest something of the same words; none of it is part of the text yet.
  insertion: { inclusive: false, excludes: '', attrs: { id: { default: null } } },
  /** On the sign of a suggested division, which is wanted like a word. */
  division: { inclusive: false, attrs: { how: { default: null } } },
  deletion: { inclusive: false, excludes: '', attrs: { id: { default: null } } },
  formatting: {
    inclusive: false,
    excludes: '',
    attrs: {
      id: { default: null },
      strong: { default: null },
      emphasis: { default: null },
      link: { default: null },
    },
  },
} as const satisfies Record<string, MarkSpec>;

/** The one schema of a story's text, shared by the editor, the worker, the renderer and the importer. */
export const storySchema = new Schema({ nodes: storyNodes, marks: storyMarks });
