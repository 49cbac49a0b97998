import { isBlock, isElement } from './html-element';
import type { HtmlNode } from './html-element';
import { isInvisible, withoutUnsaid } from './html-inline';

/** The lines of a text whose line ends are its author's: those typed, those marked, and the edges of blocks. */
export function preformattedLines(nodes: readonly HtmlNode[]): string[] {
  return textOfLines(nodes)
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function textOfLines(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return withoutUnsaid(node.data);
      if (!isElement(node) || isInvisible(node)) return '';
      if (node.name === 'br') return '\n';
      const inside = textOfLines(node.children);
      return isBlock(node) ? `\n${inside}\n` : inside;
    })
    .join('');
}
