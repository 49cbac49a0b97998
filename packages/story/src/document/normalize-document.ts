import { deriveBlockId, isBlockId, reservedIds } from './block-identity';
import { acceptedChildren } from '../suggestions/accepted-children';
import { isPendingInsertion } from '../suggestions/pending';
import { asNode, cleanText, normalizeInline } from './normalize-inline';
import type { InlineRules } from './normalize-inline';
import { textOf } from './plain-text';
import { isIdentified } from './story-node';
import type { StoryDocument, StoryNode } from './story-node';

/** Lists in lists in lists: deeper than any story, shallow enough for every recursion of ours. */
const maximumDepth = 12;

const rich: InlineRules = { marks: true, breaks: true };
const plain: InlineRules = { marks: false, breaks: false };

/**
 * Any JSON as a proper story: exactly one headline, one standfirst, then at least one block, all valid in
 * `storySchema`, every block with its own id. Words are never dropped: unknown nodes become paragraphs, a
 * second headline becomes a heading. Normalising twice changes nothing more.
 *
 * This is where suggestions end: the result is the accepted text, with nothing in it of what is only wanted.
 */
export function normalizeDocument(input: unknown): StoryDocument {
  const fields: { headline: StoryNode | null; standfirst: StoryNode | null } = {
    headline: null,
    standfirst: null,
  };
  const body: StoryNode[] = [];
  for (const child of childrenOf(asNode(input))) {
    const node = asNode(child);
    if (node?.type === 'headline' && !fields.headline) {
      fields.headline = { type: 'headline', ...content(normalizeInline(childrenOf(node), plain)) };
    } else if (node?.type === 'standfirst' && !fields.standfirst) {
      fields.standfirst = { type: 'standfirst', ...content(normalizeInline(childrenOf(node), rich)) };
    } else if (node) {
      body.push(...toBlocks(node, 0));
    }
  }
  const blocks = [
    fields.headline ?? { type: 'headline' },
    fields.standfirst ?? { type: 'standfirst' },
    ...(body.length > 0 ? body : [{ type: 'paragraph' }]),
  ];
  return { type: 'doc', content: withIds(blocks) };
}

/** Any JSON as valid body blocks with ids of their own; nothing when there are no words in it. */
export function normalizeBlocks(nodes: readonly unknown[]): StoryNode[] {
  return withIds(acceptedChildren(nodes, asNode).flatMap((node) => toBlocks(asNode(node), 0)));
}

function toBlocks(node: StoryNode | null, depth: number): StoryNode[] {
  if (!node || isPendingInsertion(node)) return [];
  if (depth > maximumDepth) return textBlock('paragraph', node, rich);
  switch (node.type) {
    case 'paragraph':
      return [keepId(node, { type: 'paragraph', ...content(normalizeInline(childrenOf(node), rich)) })];
    case 'headline':
      return textBlock('heading', node, rich, { level: 2 });
    case 'heading':
      return [
        keepId(node, {
          type: 'heading',
          attrs: { level: node.attrs?.level === 3 ? 3 : 2 },
          ...content(normalizeInline(childrenOf(node), rich)),
        }),
      ];
    case 'quotation':
      return quotation(node, depth);
    case 'bulletList':
    case 'orderedList':
      return list(node, node.type, depth);
    case 'figure':
      return [figure(node)];
    case 'divider':
      return [keepId(node, { type: 'divider' })];
    case 'factBox':
      return factBox(node, depth);
    default:
      return unknown(node, depth);
  }
}

/** A node out of its place keeps its words as a plain block; an empty one goes. */
function textBlock(
  type: string,
  node: StoryNode,
  rules: InlineRules,
  attrs?: StoryNode['attrs'],
): StoryNode[] {
  const inline = normalizeInline([node], rules);
  return inline.length > 0 ? [keepId(node, { type, ...(attrs ? { attrs } : {}), content: inline })] : [];
}

/** Words loose among blocks are gathered into paragraphs; blocks inside something unknown come out of it. */
function unknown(node: StoryNode, depth: number): StoryNode[] {
  const children = childrenOf(node);
  const holdsBlocks = children.some((child) => isContainer(asNode(child)));
  if (!holdsBlocks) return textBlock('paragraph', node, rich);
  const blocks: StoryNode[] = [];
  let loose: unknown[] = [];
  const flush = () => {
    const inline = normalizeInline(loose, rich);
    if (inline.length > 0) blocks.push({ type: 'paragraph', content: inline });
    loose = [];
  };
  for (const child of children) {
    if (isContainer(asNode(child))) {
      flush();
      blocks.push(...toBlocks(asNode(child), depth + 1));
    } else loose.push(child);
  }
  flush();
  return blocks;
}

function isContainer(node: StoryNode | null): boolean {
  return node !== null && node.type !== 'text' && node.type !== 'hardBreak';
}

function quotation(node: StoryNode, depth: number): StoryNode[] {
  const paragraphs: StoryNode[] = [];
  let attribution: StoryNode | null = null;
  for (const child of childrenOf(node)) {
    const part = asNode(child);
    if (part?.type === 'attribution' && !attribution) {
      attribution = keepId(part, {
        type: 'attribution',
        ...content(normalizeInline(childrenOf(part), rich)),
      });
    } else if (part) {
      const isText = part.type === 'text' || part.type === 'hardBreak';
      const blocks = isText ? textBlock('paragraph', part, rich) : toBlocks(part, depth + 1);
      paragraphs.push(...blocks.flatMap(asParagraphs));
    }
  }
  if (paragraphs.length === 0 && !attribution) return [];
  if (paragraphs.length === 0) paragraphs.push({ type: 'paragraph' });
  return [
    keepId(node, { type: 'quotation', content: attribution ? [...paragraphs, attribution] : paragraphs }),
  ];
}

/** Where only paragraphs may stand, each item of a list and each part of a box is one. */
function asParagraphs(node: StoryNode): StoryNode[] {
  if (node.type === 'paragraph') return [node];
  const children = childrenOf(node).flatMap((child) => asNode(child) ?? []);
  // What comes here is normalised: no deeper than `maximumDepth`.
  return children.some(isContainer) ? children.flatMap(asParagraphs) : textBlock('paragraph', node, rich);
}

function list(node: StoryNode, type: string, depth: number): StoryNode[] {
  const items = childrenOf(node).flatMap((child): StoryNode[] => {
    const item = asNode(child);
    if (!item) return [];
    const parts = item.type === 'listItem' ? childrenOf(item) : [item];
    const blocks = listParts(parts, depth);
    return blocks.length > 0 ? [keepId(item, { type: 'listItem', content: blocks })] : [];
  });
  return items.length > 0 ? [keepId(node, { type, content: items })] : [];
}

function listParts(parts: readonly unknown[], depth: number): StoryNode[] {
  return unknown(
    { type: 'wrapper', content: parts.length > 0 ? (parts as StoryNode[]) : [] },
    depth + 1,
  ).flatMap((block) => (isList(block) ? [block] : asParagraphs(block)));
}

function isList(node: StoryNode): boolean {
  return node.type === 'bulletList' || node.type === 'orderedList';
}

function figure(node: StoryNode): StoryNode {
  const mediaId = typeof node.attrs?.mediaId === 'string' ? cleanText(node.attrs.mediaId) : null;
  const alt = typeof node.attrs?.alt === 'string' ? cleanText(node.attrs.alt) : '';
  return keepId(node, {
    type: 'figure',
    attrs: { ...(mediaId ? { mediaId } : {}), alt },
    ...content(normalizeInline(childrenOf(node), rich)),
  });
}

function factBox(node: StoryNode, depth: number): StoryNode[] {
  let title: StoryNode | null = null;
  const parts: StoryNode[] = [];
  for (const child of childrenOf(node)) {
    const part = asNode(child);
    if (part?.type === 'factBoxTitle' && !title) {
      title = keepId(part, { type: 'factBoxTitle', ...content(normalizeInline(childrenOf(part), plain)) });
    } else if (part) {
      parts.push(...listParts([part], depth));
    }
  }
  if (!title && parts.length === 0) return [];
  return [keepId(node, { type: 'factBox', content: title ? [title, ...parts] : parts })];
}

function childrenOf(node: StoryNode | null): readonly unknown[] {
  return Array.isArray(node?.content) ? acceptedChildren(node.content, asNode) : [];
}

function content(nodes: StoryNode[]): { content?: StoryNode[] } {
  return nodes.length > 0 ? { content: nodes } : {};
}

function keepId(source: StoryNode, node: StoryNode): StoryNode {
  const id = source.attrs?.id;
  return isBlockId(id) ? { ...node, attrs: { id, ...node.attrs } } : node;
}

/** Gives every block its own id; the first to claim one keeps it. */
function withIds(blocks: StoryNode[]): StoryNode[] {
  const taken = new Set<string>(Object.values(reservedIds));
  let ordinal = 0;
  const visit = (node: StoryNode): StoryNode => {
    if (!isIdentified(node)) return node;
    ordinal += 1;
    const id = claim(node);
    const children = node.content?.map(visit);
    return { ...node, attrs: { ...node.attrs, id }, ...(children ? { content: children } : {}) };
  };
  const claim = (node: StoryNode): string => {
    if (node.type === 'headline' || node.type === 'standfirst') return reservedIds[node.type];
    const own = node.attrs?.id;
    const id =
      isBlockId(own) && !taken.has(own)
        ? own
        : deriveBlockId(`${ordinal}:${node.type}:${textOf(node)}`, (candidate) => taken.has(candidate));
    taken.add(id);
    return id;
  };
  return blocks.map(visit);
}
