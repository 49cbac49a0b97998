import { Mark, mergeAttributes } from '@tiptap/core';
import { safeHref } from '@marbre/story/document/safe-link';
import { suggestionMarkExtensions } from './suggestion-marks';

/**
 * Where a thread of comments lies. Threads overlap, what is typed at their edge is not theirs, and which of
 * them are shown is decided outside the text (see `features/comments`).
 */
const Comment = Mark.create({
  name: 'comment',
  priority: 1100,
  inclusive: false,
  excludes: '',
  keepOnSplit: false,
  addAttributes: () => ({
    threadId: {
      default: null,
      parseHTML: (element) => element.dataset.thread ?? null,
      renderHTML: ({ threadId }) => (typeof threadId === 'string' ? { 'data-thread': threadId } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'mark[data-thread]' }],
  renderHTML: ({ HTMLAttributes }) => ['mark', HTMLAttributes, 0],
});

const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (safeHref(element.getAttribute('href')) ? null : false) },
  ],
  // A link in a text one writes is not followed but changed; where it leads is judged again here.
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes({ href: safeHref(HTMLAttributes.href) ?? '#', rel: 'noopener noreferrer' }),
    0,
  ],
});

const Strong = Mark.create({
  name: 'strong',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
});

const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
  },
});

/** The marks of a story for the editor, in the order of the schema. */
export const storyMarkExtensions = [Comment, Link, Strong, Emphasis, ...suggestionMarkExtensions];
