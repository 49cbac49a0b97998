import type { StoryMark, StoryNode } from '../document/story-node';
import { textOf } from '../document/plain-text';
import { roleOf } from './block-role';
import { findAll, findElement, holdsBlock, isBlock, isElement, parseHtml, wordsOf } from './html-element';
import type { HtmlElement, HtmlNode } from './html-element';
import { collapseSpace, inlineNode, isInvisible, marksWithin, splitAtDoubleBreaks } from './html-inline';
import type { ImportBlock, ImportBlocks, ImportWarning } from './import-block';
import { contentOfItem, groupLoose } from './list-parts';
import { preformattedLines } from './preformatted-lines';
import { attributionOf, isSource } from './quotation-source';
import { lineOfRow, tableParts } from './table-rows';
import { articleOfPage, readPageHead } from './web-page';
import { nestWordList, readWordListItem } from './word-list';
import type { WordListItem } from './word-list';

/** A page brings much around its story; of a selection every word was meant. */
export type HtmlExtent = 'page' | 'selection';

/** HTML from a file, a word processor or the clipboard as blocks of our own schema and nothing else. */
export function htmlToBlocks(html: string, extent: HtmlExtent = 'page'): ImportBlocks {
  const reader = new HtmlReader(extent);
  const nodes = parseHtml(html);
  const article = extent === 'page' ? articleOfPage(nodes) : null;
  if (article) {
    for (const head of findAll(nodes, 'head')) reader.readHead(head);
    reader.warn('surroundings-left-out');
  }
  reader.read(article ? [article] : nodes, []);
  reader.finish();
  return { blocks: reader.blocks, metadata: reader.metadata, warnings: [...reader.warnings.values()] };
}

/** Walks HTML once, gathering loose inline content into paragraphs between the blocks it meets. */
class HtmlReader {
  readonly blocks: ImportBlock[] = [];
  readonly metadata: ImportBlocks['metadata'] = {};
  readonly warnings = new Map<string, ImportWarning>();
  private loose: StoryNode[] = [];
  private wordList: WordListItem[] = [];

  constructor(private readonly extent: HtmlExtent) {}

  read(nodes: readonly HtmlNode[], marks: StoryMark[]): void {
    let stray: HtmlNode[] = [];
    for (const node of nodes) {
      // Items copied without their list, and the room between them.
      const isStray = isElement(node, 'li') || (stray.length > 0 && wordsOf([node]).trim() === '');
      if (isStray) {
        stray.push(node);
        continue;
      }
      this.readStray(stray);
      stray = [];
      if (isElement(node)) this.readElement(node, marks);
      else this.loose.push(...inlineNode(node, marks));
    }
    this.readStray(stray);
  }

  private readStray(items: readonly HtmlNode[]): void {
    if (items.length === 0) return;
    this.finish();
    this.push(this.list(items));
  }

  private readElement(element: HtmlElement, marks: StoryMark[]): void {
    if (element.name === 'head') this.readHead(element);
    else if (element.name === 'title') this.metadata.headline ??= words(element) || undefined;
    else if (element.name === 'img' || element.name === 'picture') this.warn('pictures-left-out');
    else if (isInvisible(element)) return;
    else if (isBlock(element)) this.readBlock(element, marks);
    else if (holdsBlock(element)) this.read(element.children, marksWithin(element, marks));
    else this.loose.push(...inlineNode(element, marks));
  }

  finish(): void {
    this.finishWordList();
    this.flush();
  }

  readHead(head: HtmlElement): void {
    const told = readPageHead(head);
    const title = findElement(head.children, 'title');
    this.metadata.headline ??= told.headline ?? (title && (words(title) || undefined));
    this.metadata.bylines ??= told.bylines;
  }

  private readBlock(element: HtmlElement, outer: StoryMark[]): void {
    const item = element.name === 'p' ? readWordListItem(element) : null;
    if (item) {
      if (this.hasLooseWords()) this.finish();
      this.loose = [];
      this.wordList.push(item);
      return;
    }
    this.finish();
    // Headings are bold by nature; keeping the mark would only double it.
    const marks = marksWithin(element, outer);
    switch (element.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.heading(element);
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.push(this.list(element.children, element.name));
      case 'blockquote':
        return this.push(this.quotation(element.children));
      case 'figure':
        return this.figure(element, marks);
      case 'hr':
        return this.push({ type: 'divider' });
      case 'table':
        return this.table(element, marks);
      case 'pre':
        return this.preformatted(element);
      case 'aside':
        return this.aside(element, marks);
      case 'nav':
        if (this.extent === 'page') return;
    }
    this.readContainer(element, marks);
  }

  /** What a container is said to be holds for the blocks in it that say nothing of themselves. */
  private readContainer(element: HtmlElement, marks: StoryMark[]): void {
    const start = this.blocks.length;
    this.read(element.children, marks);
    this.finish();
    const role = roleOf(element);
    if (role) for (const block of this.blocks.slice(start)) block.role ??= role;
  }

  private heading(element: HtmlElement): void {
    const content = collapseSpace(inlineOf(element.children, []));
    if (content.length === 0) return;
    const level = element.name === 'h1' || element.name === 'h2' ? 2 : 3;
    const role = roleOf(element) ?? (element.name === 'h1' ? 'headline' : undefined);
    this.blocks.push({ node: { type: 'heading', attrs: { level }, content }, role });
  }

  /** A picture's caption, or a quotation with its source; the other words of a figure stand before it. */
  private figure(element: HtmlElement, marks: StoryMark[]): void {
    const caption = findElement(element.children, 'figcaption');
    const quote = element.children.find((child) => isElement(child, 'blockquote'));
    const image = findElement(element.children, 'img');
    if (!quote && !image) return this.readContainer(element, marks);
    if (image) this.warn('pictures-left-out');
    const content = caption ? collapseSpace(inlineOf(caption.children, [])) : [];
    this.read(without(element.children, caption, quote), marks);
    this.finish();
    if (quote && isElement(quote)) return this.push(this.quotation(quote.children, content));
    const alt = image?.attribs.alt?.trim() ?? '';
    if (content.length > 0) this.push({ type: 'figure', attrs: { alt }, content });
  }

  private table(element: HtmlElement, marks: StoryMark[]): void {
    this.warn('tables-flattened');
    for (const part of tableParts(element)) {
      const content = isElement(part, 'tr') ? lineOfRow(part) : null;
      if (content) this.push({ type: 'paragraph', content });
      else this.read([part], marks);
    }
    this.finish();
  }

  private preformatted(element: HtmlElement): void {
    for (const text of preformattedLines(element.children)) {
      this.push({ type: 'paragraph', content: [{ type: 'text', text }] });
    }
  }

  /** A fact box when it is titled; other asides are read in place. */
  private aside(element: HtmlElement, marks: StoryMark[]): void {
    const inside = this.readInside(element.children, marks);
    const [first, ...rest] = inside.map((block) => block.node);
    if (first?.type === 'heading' && rest.length > 0) {
      const title: StoryNode = { type: 'factBoxTitle', content: first.content };
      this.push({ type: 'factBox', content: [title, ...rest] });
    } else this.blocks.push(...inside);
  }

  private list(children: readonly HtmlNode[], tag = 'ul'): StoryNode | null {
    const items: StoryNode[] = [];
    for (const part of groupLoose(children)) {
      const content = this.readInside(contentOfItem(part)).map((block) => block.node);
      const last = items.at(-1);
      // Google Docs puts a nested list beside its item, Evernote in an item without words.
      if (last && content.every(isList)) last.content = [...(last.content ?? []), ...content];
      else if (content.length > 0) items.push({ type: 'listItem', content });
    }
    const [only, ...others] = items;
    if (!only) return null;
    // A list around nothing but a list is only where that was cut out of.
    const [inner, ...rest] = only.content ?? [];
    if (others.length === 0 && rest.length === 0 && inner && isList(inner)) return inner;
    return { type: tag === 'ol' ? 'orderedList' : 'bulletList', content: items };
  }

  private quotation(nodes: readonly HtmlNode[], caption: StoryNode[] = []): StoryNode | null {
    const source = nodes.filter((_, index) => isSource(nodes, index));
    const said = this.readInside(nodes.filter((node) => !source.includes(node)));
    // Where only the source has words, it is what is quoted.
    const isSaid = said.length > 0;
    const content = (isSaid ? said : this.readInside(nodes)).map((block) => block.node);
    const last = content.at(-1);
    const isDashed = last && content.length > 1 && /^\s*[—–]\s*\S/.test(textOf(last));
    const attributions = [
      isDashed ? (content.pop()?.content ?? []) : [],
      isSaid ? collapseSpace(inlineOf(source, [])) : [],
      caption,
    ].flatMap((words) => attributionOf(words) ?? []);
    if (content.length === 0 && attributions.length === 0) return null;
    return { type: 'quotation', content: [...content, ...attributions] };
  }

  private readInside(nodes: readonly HtmlNode[], marks: StoryMark[] = []): ImportBlock[] {
    const inside = new HtmlReader(this.extent);
    inside.read(nodes, marks);
    inside.finish();
    for (const warning of inside.warnings.values()) this.warnings.set(warning.code, warning);
    return inside.blocks;
  }

  private hasLooseWords(): boolean {
    return splitAtDoubleBreaks(this.loose).length > 0;
  }

  private flush(): void {
    const paragraphs = splitAtDoubleBreaks(this.loose);
    this.loose = [];
    for (const content of paragraphs) this.blocks.push({ node: { type: 'paragraph', content } });
  }

  private finishWordList(): void {
    if (this.wordList.length > 0) this.blocks.push(...nestWordList(this.wordList).map((node) => ({ node })));
    this.wordList = [];
  }

  private push(node: StoryNode | null): void {
    if (node) this.blocks.push({ node });
  }

  readonly warn = (code: ImportWarning['code']): void => {
    this.warnings.set(code, { code });
  };
}

function inlineOf(nodes: readonly HtmlNode[], marks: StoryMark[]): StoryNode[] {
  return nodes.flatMap((node) => inlineNode(node, marks));
}

function words(node: HtmlNode): string {
  return textOf({ type: 'paragraph', content: collapseSpace(inlineNode(node, [])) }).replace(
    /\s*\n\s*/g,
    ' ',
  );
}

function isList({ type }: StoryNode): boolean {
  return type === 'bulletList' || type === 'orderedList';
}

/** The nodes without some elements in them, however deep. */
function without(nodes: readonly HtmlNode[], ...left: (HtmlNode | undefined)[]): HtmlNode[] {
  for (const node of left) {
    if (node?.parent) node.parent.children = node.parent.children.filter((child) => child !== node);
  }
  return nodes.filter((node) => !left.includes(node));
}
