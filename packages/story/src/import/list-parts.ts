import { isBlock, isElement } from './html-element';
import type { HtmlNode } from './html-element';
import { isInvisible } from './html-inline';

/** Each block of a list by itself, and the words between two blocks together. */
export function groupLoose(nodes: readonly HtmlNode[]): HtmlNode[][] {
  const groups: HtmlNode[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    const last = groups.at(-1);
    if (isOpen && last && !isBlock(node)) last.push(node);
    else groups.push([node]);
    isOpen = !isBlock(node);
  }
  return groups;
}

/** What stands in an item, nothing in one that its author hid; loose words are their own item. */
export function contentOfItem(part: readonly HtmlNode[]): readonly HtmlNode[] {
  const [item] = part;
  if (!item || !isElement(item, 'li')) return part;
  return isInvisible(item) ? [] : item.children;
}
