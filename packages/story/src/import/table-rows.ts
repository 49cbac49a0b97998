import type { StoryNode } from '../document/story-node';
import { findAll, isElement, wordsOf } from './html-element';
import type { HtmlElement, HtmlNode } from './html-element';
import { collapseSpace, inlineNodes, isInvisible, marksWithin } from './html-inline';

/** Blocks that no line of a table can hold. */
const structure = 'table ul ol dl h1 h2 h3 h4 h5 h6 blockquote figure pre hr'.split(' ');
/** Characters of a cell with several paragraphs beyond which it is a text and no entry. */
const longestEntry = 200;

/** A table in reading order: its rows, and whatever stands between them (a caption, or words out of place). */
export function tableParts(table: HtmlElement): HtmlNode[] {
  return table.children.flatMap((child) =>
    isElement(child, 'thead', 'tbody', 'tfoot') ? tableParts(child) : [child],
  );
}

/**
 * A row as one line, its cells parted by a dot. Null when it is no row of entries: a single cell, or one that
 * holds lists, tables or paragraphs, as a page or a newsletter laid out in a table does.
 */
export function lineOfRow(row: HtmlElement): StoryNode[] | null {
  const cells = row.children.filter((cell) => !(isElement(cell) && isInvisible(cell)));
  if (cells.some(holdsMoreThanALine)) return null;
  const entries = cells.map(entryOf).filter((entry) => entry.length > 0);
  if (entries.length < 2) return null;
  return entries.flatMap((entry, index) => (index === 0 ? entry : [{ type: 'text', text: ' · ' }, ...entry]));
}

function entryOf(cell: HtmlNode): StoryNode[] {
  const nodes = isElement(cell) ? inlineNodes(cell.children, marksWithin(cell, [])) : inlineNodes([cell]);
  return collapseSpace(nodes.map((node) => (node.type === 'hardBreak' ? { type: 'text', text: ' ' } : node)));
}

function holdsMoreThanALine(cell: HtmlNode): boolean {
  if (!isElement(cell)) return false;
  if (findAll(cell.children, ...structure).length > 0) return true;
  return findAll(cell.children, 'p', 'div').length > 1 && wordsOf(cell.children).length > longestEntry;
}
