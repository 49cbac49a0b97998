import { isElement } from './html-element';
import type { HtmlElement, HtmlNode } from './html-element';

/** Share of a page's paragraphs that its article must hold to be taken for the story. */
const leastShare = 0.6;
/** Characters in paragraphs below which a page says too little to judge. */
const leastLength = 400;

interface Part {
  element: HtmlElement;
  /** Characters in its paragraphs. */
  length: number;
}

/**
 * The part of a saved web page that is its story: the innermost `<article>`, `<main>` or `role="main"` that
 * holds most of the words. Null where no part stands out so clearly, as in a file that is nothing but a story:
 * then all of it is read, for a menu too many is easier to mend than a paragraph too few.
 */
export function articleOfPage(nodes: readonly HtmlNode[]): HtmlElement | null {
  const parts: Part[] = [];
  const total = measure(nodes, parts);
  if (total < leastLength) return null;
  const holding = parts.filter(({ length }) => length >= total * leastShare);
  // Parts are listed as they end: the innermost come first.
  return holding[0]?.element ?? null;
}

function measure(nodes: readonly HtmlNode[], parts: Part[]): number {
  let length = 0;
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const own = isParagraph(node) ? lengthOf(node) : measure(node.children, parts);
    if (isArticle(node)) parts.push({ element: node, length: own });
    length += own;
  }
  return length;
}

function isParagraph(element: HtmlElement): boolean {
  return isElement(element, 'p', 'li', 'blockquote', 'pre', 'h2', 'h3');
}

function isArticle(element: HtmlElement): boolean {
  return element.name === 'article' || element.name === 'main' || element.attribs.role === 'main';
}

function lengthOf(node: HtmlNode): number {
  if (node.type === 'text') return node.data.trim().length;
  return 'children' in node ? node.children.reduce((length, child) => length + lengthOf(child), 0) : 0;
}

/** What a page's `<head>` says of its story; a network's own tags know the headline without the site's name. */
export function readPageHead(head: HtmlElement): { headline?: string; bylines?: string[] } {
  const tags = new Map<string, string>();
  for (const node of head.children) {
    if (!isElement(node, 'meta')) continue;
    const { name, property, content } = node.attribs;
    const key = (property ?? name ?? '').toLowerCase();
    if (content?.trim() && !tags.has(key)) tags.set(key, content.trim());
  }
  const author = ['author', 'article:author', 'dc.creator']
    .map((key) => tags.get(key))
    // Networks want the address of a profile there.
    .find((name) => name !== undefined && !/^https?:/.test(name));
  return { headline: tags.get('og:title'), ...(author && { bylines: [author] }) };
}
