import type { StoryNode } from '../document/story-node';
import { classesOf, isElement, styleOf, wordsOf } from './html-element';
import type { HtmlElement, HtmlNode } from './html-element';
import { collapseSpace, inlineNodes } from './html-inline';

/** One line of a list as Microsoft Word writes it: a paragraph that only looks like an item. */
export interface WordListItem {
  level: number;
  ordered: boolean;
  content: StoryNode[];
}

/** The item in a paragraph Word styled as a list, or null when it is an ordinary paragraph. */
export function readWordListItem(paragraph: HtmlElement): WordListItem | null {
  const list = styleOf(paragraph).get('mso-list') ?? '';
  const isListed =
    /level\d/.test(list) || classesOf(paragraph).some((name) => name.startsWith('msolistparagraph'));
  const marker = findMarker(paragraph.children);
  if (!isListed || marker === null) return null;
  const content = collapseSpace(inlineNodes(paragraph.children));
  if (content.length === 0) return null;
  return {
    level: Number(/level(\d)/.exec(list)?.[1] ?? 1),
    ordered: /^\s*(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(marker),
    content,
  };
}

/** Word draws the bullet or number itself, in a span it tells other programs to ignore. */
function findMarker(nodes: readonly HtmlNode[]): string | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if ((styleOf(node).get('mso-list') ?? '').includes('ignore')) return wordsOf(node.children);
    const inside = findMarker(node.children);
    if (inside !== null) return inside;
  }
  return null;
}

/** Lines with levels as lists in lists. */
export function nestWordList(items: readonly WordListItem[]): StoryNode[] {
  const lists: StoryNode[] = [];
  let index = 0;
  while (index < items.length) {
    const first = items[index];
    if (!first) break;
    const entries: StoryNode[] = [];
    while (index < items.length) {
      const item = items[index];
      if (!item || (item.level === first.level && item.ordered !== first.ordered)) break;
      if (item.level > first.level) {
        const deeper = takeDeeper(items, index, first.level);
        index += deeper.length;
        entries.at(-1)?.content?.push(...nestWordList(deeper));
      } else if (item.level < first.level) {
        break;
      } else {
        entries.push({ type: 'listItem', content: [{ type: 'paragraph', content: item.content }] });
        index += 1;
      }
    }
    lists.push({ type: first.ordered ? 'orderedList' : 'bulletList', content: entries });
  }
  return lists;
}

function takeDeeper(items: readonly WordListItem[], from: number, level: number): WordListItem[] {
  const end = items.findIndex((item, index) => index >= from && item.level <= level);
  return items.slice(from, end === -1 ? undefined : end);
}
