import { Mark } from '@tiptap/core';

const suggestionId = {
  id: {
    default: null,
    parseHTML: (element: HTMLElement) => element.dataset.suggestion ?? null,
    renderHTML: ({ id }: Record<string, unknown>) =>
      typeof id === 'string' ? { 'data-suggestion': id } : {},
  },
};

const suggested = { inclusive: false, excludes: '', keepOnSplit: true, priority: 900 };

const Insertion = Mark.create({
  ...suggested,
  name: 'insertion',
  addAttributes: () => suggestionId,
  parseHTML: () => [{ tag: 'ins[data-suggestion]' }],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
});

const Division = Mark.create({
  name: 'division',
  inclusive: false,
  keepOnSplit: false,
  priority: 890,
  addAttributes: () => ({
    how: {
      default: null,
      parseHTML: (element) => element.dataset.division ?? null,
      renderHTML: ({ how }) => (typeof how === 'string' ? { 'data-division': how } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-division]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

const Deletion = Mark.create({
  ...suggested,
  name: 'deletion',
  addAttributes: () => suggestionId,
  parseHTML: () => [{ tag: 'del[data-suggestion]' }],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
});

/** One of the looks a suggested format changes, as an attribute of its own. */
function look(name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const written = element.dataset[name];
      return written === undefined ? null : (JSON.parse(written) as unknown);
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null ? {} : { [`data-${name}`]: JSON.stringify(attributes[name]) },
  };
}

const Formatting = Mark.create({
  ...suggested,
  name: 'formatting',
  addAttributes: () => ({
    ...suggestionId,
    strong: look('strong'),
    emphasis: look('emphasis'),
    link: look('link'),
  }),
  parseHTML: () => [{ tag: 'span[data-suggestion]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** What is suggested of words, for the editor; see `suggestions/pending.ts` in packages/story. */
export const suggestionMarkExtensions = [Insertion, Division, Deletion, Formatting];
