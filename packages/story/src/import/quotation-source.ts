import type { StoryNode } from '../document/story-node';
import { isBlock, isElement, wordsOf } from './html-element';
import type { HtmlNode } from './html-element';

/** A quotation's source: a foot or a caption, or a `cite` that stands after what is quoted and not within it. */
export function isSource(nodes: readonly HtmlNode[], index: number): boolean {
  const node = nodes[index];
  if (!node || !isElement(node, 'cite', 'footer', 'figcaption')) return false;
  if (node.name !== 'cite') return true;
  const hasWords = (other: HtmlNode) => wordsOf([other]).trim() !== '' || isElement(other, 'br');
  const before = nodes.slice(0, index).findLast(hasWords);
  const isAfterAll = !nodes.slice(index + 1).some((other) => wordsOf([other]).trim() !== '');
  const isApart =
    !before || isBlock(before) || isElement(before, 'br') || /[.!?؟…»”"]\s*$/.test(wordsOf([before]));
  return isAfterAll && isApart;
}

/** Who said it, without the dash before. */
export function attributionOf(content: StoryNode[]): StoryNode | null {
  const [first, ...rest] = content;
  if (!first) return null;
  const text = (first.text ?? '').replace(/^\s*[—–-]\s*/, '');
  const kept = text === '' ? rest : [{ ...first, text }, ...rest];
  return kept.length > 0 ? { type: 'attribution', content: kept } : null;
}
