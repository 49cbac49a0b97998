import type { ContentNode } from './content-node';

/** Characters of a block's inline nodes as its plain text counts them: a break is one. */
export function lengthOfContent(content: readonly ContentNode[]): number {
  return content.reduce((length, node) => length + lengthOf(node), 0);
}

/** The inline nodes between two places of a block's plain text, marks included; spaces at the edges go, unless kept. */
export function cutContent(
  content: readonly ContentNode[],
  start: number,
  end: number,
  { keepsSpaces = false } = {},
): ContentNode[] {
  let at = 0;
  const cut: ContentNode[] = [];
  for (const node of content) {
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, lengthOf(node));
    at += lengthOf(node);
    if (from >= to) continue;
    cut.push(node.type === 'text' ? { ...node, text: (node.text ?? '').slice(from, to) } : node);
  }
  return keepsSpaces ? cut : trimContent(cut);
}

/** Blocks' contents one after the other, a space between them. */
export function joinContent(parts: readonly (readonly ContentNode[])[]): ContentNode[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'text', text: ' ' }, ...part]));
}

function trimContent(content: readonly ContentNode[]): ContentNode[] {
  return content
    .map((node, index) => {
      if (node.type !== 'text') return node;
      const text = index === 0 ? (node.text ?? '').trimStart() : (node.text ?? '');
      return { ...node, text: index === content.length - 1 ? text.trimEnd() : text };
    })
    .filter((node) => node.type !== 'text' || node.text !== '');
}

function lengthOf(node: ContentNode): number {
  return node.type === 'text' ? (node.text ?? '').length : 1;
}
