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

/** Figures, or letters with a stop behind them: an "o" alone is a bullet. */
const numbered = /^\s*[([]?(?:\p{N}|(?:\p{L}|[ivxlcdm]+)[.)\]-])/iu;

/** The item in a paragraph Word styled as a list, or null when it is an ordinary paragraph. */
export function readWordListItem(paragraph: HtmlElement): WordListItem | null {
  const level = /level(\d)/.exec(styleOf(paragraph).get('mso-list') ?? '')?.[1];
  const isStyled = classesOf(paragraph).some((name) => name.startsWith('msolistparagraph'));
  const drawn = drawnMarker(paragraph.children);
  const marker = findMarker(paragraph.children) ?? (drawn.length > 0 ? wordsOf(drawn) : null);
  // A second paragraph of an item is styled as one too: it has neither a level nor a marker.
  if (level === undefined && !(isStyled && marker !== null)) return null;
  const content = collapseSpace(inlineNodes(paragraph.children.filter((node) => !drawn.includes(node))));
  if (content.length === 0) return null;
  return {
    level: Number(level ?? 1),
    ordered: numbered.test(marker ?? ''),
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

/** The same between two signs for other programs, which are left when what was told by styles is not. */
function drawnMarker(nodes: readonly HtmlNode[]): HtmlNode[] {
  const isSign = (node: HtmlNode, sign: string) =>
    'data' in node && node.type !== 'text' && node.data.includes(sign);
  const start = nodes.findIndex((node) => isSign(node, '[if !supportLists]'));
  const end = nodes.findIndex((node, index) => index > start && isSign(node, '[endif]'));
  return start === -1 || end === -1 ? [] : nodes.slice(start, end);
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
