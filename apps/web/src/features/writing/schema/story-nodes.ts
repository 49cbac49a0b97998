import { mergeAttributes, Node } from '@tiptap/core';
import { storyNodes } from '@marbre/story/document/schema';

/** What every extension takes over from the one schema; how a node looks and is read from HTML is added here. */
const specOf = (name: keyof typeof storyNodes) => {
  const { content, group, marks, inline, defining, isolating, selectable } = storyNodes[name] as {
    content?: string;
    group?: string;
    marks?: string;
    inline?: boolean;
    defining?: boolean;
    isolating?: boolean;
    selectable?: boolean;
  };
  return { name, content, group, marks, inline, defining, isolating, selectable };
};

const Doc = Node.create({ ...specOf('doc'), topNode: true });

const Text = Node.create(specOf('text'));

const Headline = Node.create({
  ...specOf('headline'),
  parseHTML: () => [{ tag: 'h1[data-type=headline]' }],
  renderHTML: ({ HTMLAttributes }) => ['h1', mergeAttributes(HTMLAttributes, { 'data-type': 'headline' }), 0],
});

const Standfirst = Node.create({
  ...specOf('standfirst'),
  parseHTML: () => [{ tag: 'p[data-type=standfirst]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, { 'data-type': 'standfirst' }),
    0,
  ],
});

const Paragraph = Node.create({
  ...specOf('paragraph'),
  priority: 1000,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

const Heading = Node.create({
  ...specOf('heading'),
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 3 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.level === 3 ? 'h3' : 'h2', HTMLAttributes, 0],
});

const Quotation = Node.create({
  ...specOf('quotation'),
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
});

const Attribution = Node.create({
  ...specOf('attribution'),
  parseHTML: () => [{ tag: 'p[data-type=attribution]', priority: 60 }, { tag: 'cite' }],
  renderHTML: ({ HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, { 'data-type': 'attribution' }),
    0,
  ],
});

const BulletList = Node.create({
  ...specOf('bulletList'),
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
});

const OrderedList = Node.create({
  ...specOf('orderedList'),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const ListItem = Node.create({
  ...specOf('listItem'),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

const Figure = Node.create({
  ...specOf('figure'),
  addAttributes: () => ({
    mediaId: { default: null, parseHTML: readData('mediaId'), renderHTML: writeData('media-id', 'mediaId') },
    alt: {
      default: '',
      parseHTML: (element) => element.dataset.alt ?? '',
      renderHTML: writeData('alt', 'alt'),
    },
  }),
  parseHTML: () => [{ tag: 'figure', contentElement: 'figcaption' }],
  renderHTML: ({ HTMLAttributes }) => [
    'figure',
    HTMLAttributes,
    ['div', { class: 'picture', contenteditable: 'false', 'aria-hidden': 'true' }],
    ['figcaption', 0],
  ],
});

const Divider = Node.create({
  ...specOf('divider'),
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
});

const FactBox = Node.create({
  ...specOf('factBox'),
  parseHTML: () => [{ tag: 'aside' }],
  // Inside a text being written it is no landmark of the page: two texts may stand side by side.
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { role: 'note' }), 0],
});

const FactBoxTitle = Node.create({
  ...specOf('factBoxTitle'),
  parseHTML: () => [{ tag: 'p[data-type=fact-box-title]', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => [
    'p',
    mergeAttributes(HTMLAttributes, { 'data-type': 'fact-box-title' }),
    0,
  ],
});

const HardBreak = Node.create({
  ...specOf('hardBreak'),
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: ({ HTMLAttributes }) => ['br', HTMLAttributes],
  renderText: () => '\n',
});

function readData(key: string) {
  return (element: HTMLElement) => element.dataset[key] ?? null;
}

function writeData(name: string, attribute: string) {
  return (attributes: Record<string, unknown>) =>
    attributes[attribute] ? { [`data-${name}`]: attributes[attribute] } : {};
}

/** The nodes of a story for the editor, in the order of the schema. */
export const storyNodeExtensions = [
  Doc,
  Paragraph,
  Headline,
  Standfirst,
  Heading,
  Quotation,
  Attribution,
  BulletList,
  OrderedList,
  ListItem,
  Figure,
  Divider,
  FactBox,
  FactBoxTitle,
  Text,
  HardBreak,
];
