import type { StoryMark, StoryNode } from '../document/story-node';
import { textOf } from '../document/plain-text';
import { classesOf, isElement, parseHtml, styleOf, wordsOf } from './html-element';
import type { HtmlElement, HtmlNode } from './html-element';
import { collapseSpace, inlineNode, isInvisible, marksWithin, splitAtDoubleBreaks } from './html-inline';
import type { ImportBlock, ImportBlocks, ImportRole, ImportWarning } from './import-block';
import { articleOfPage, readPageHead } from './web-page';
import { nestWordList, readWordListItem } from './word-list';
import type { WordListItem } from './word-list';

const blockTags = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** HTML from a file, a word processor or the clipboard as blocks of our own schema and nothing else. */
export function htmlToBlocks(html: string): ImportBlocks {
  const reader = new HtmlReader();
  const nodes = parseHtml(html);
  const article = articleOfPage(nodes);
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

  read(nodes: readonly HtmlNode[], marks: StoryMark[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.readElement(node, marks);
      else this.loose.push(...inlineNode(node, marks));
    }
  }

  private readElement(element: HtmlElement, marks: StoryMark[]): void {
    if (element.name === 'head') this.readHead(element);
    else if (element.name === 'title') this.metadata.headline ??= words(element) || undefined;
    else if (element.name === 'img' || element.name === 'picture') this.warn('pictures-left-out');
    else if (isInvisible(element)) return;
    else if (blockTags.has(element.name)) this.readBlock(element, marks);
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
      this.flush();
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
        return this.push(list(element, this.warn));
      case 'blockquote':
        return this.push(quotation(element.children, this.warn));
      case 'figure':
        return this.figure(element, marks);
      case 'hr':
        return this.push({ type: 'divider' });
      case 'table':
        return this.table(element);
      case 'pre':
        return this.preformatted(element);
      case 'aside':
        return this.aside(element, marks);
      case 'nav':
        return;
      default:
        this.readContainer(element, marks);
    }
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

  private figure(element: HtmlElement, marks: StoryMark[]): void {
    const caption = element.children.find((child) => isElement(child, 'figcaption'));
    const quote = element.children.find((child) => isElement(child, 'blockquote'));
    const captionNodes = caption && isElement(caption) ? caption.children : [];
    if (quote && isElement(quote)) {
      const attribution = attributionOf(collapseSpace(inlineOf(captionNodes, [])));
      const node = quotation(quote.children, this.warn);
      return this.push(
        node && attribution ? { ...node, content: [...(node.content ?? []), attribution] } : node,
      );
    }
    const image = findElement(element.children, 'img');
    if (!image) {
      this.read(element.children, marks);
      return this.finish();
    }
    this.warn('pictures-left-out');
    const content = collapseSpace(inlineOf(captionNodes, []));
    const alt = image.attribs.alt?.trim() ?? '';
    if (content.length > 0) this.push({ type: 'figure', attrs: { alt }, content });
  }

  private table(element: HtmlElement): void {
    const rows = findAll(element.children, 'tr');
    this.warn('tables-flattened');
    for (const row of rows) {
      const cells = row.children
        .filter((cell) => isElement(cell, 'td', 'th'))
        .map((cell) => words(cell))
        .filter((text) => text !== '');
      if (cells.length > 0)
        this.push({ type: 'paragraph', content: [{ type: 'text', text: cells.join(' · ') }] });
    }
  }

  private preformatted(element: HtmlElement): void {
    for (const line of wordsOf(element.children).split(/\n+/)) {
      if (line.trim() !== '')
        this.push({ type: 'paragraph', content: [{ type: 'text', text: line.trim() }] });
    }
  }

  /** A fact box when it is titled; other asides are read in place. */
  private aside(element: HtmlElement, marks: StoryMark[]): void {
    const inside = new HtmlReader();
    inside.read(element.children, marks);
    inside.finish();
    const [first, ...rest] = inside.blocks.map((block) => block.node);
    if (first?.type === 'heading' && rest.length > 0) {
      const title: StoryNode = { type: 'factBoxTitle', content: first.content };
      this.push({ type: 'factBox', content: [title, ...rest] });
    } else this.blocks.push(...inside.blocks);
    for (const warning of inside.warnings.values()) this.warnings.set(warning.code, warning);
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

function roleOf(element: HtmlElement): ImportRole | undefined {
  const classes = classesOf(element);
  const has = (...names: string[]) => classes.some((name) => names.includes(name));
  if (has('msotitle', 'title', 'headline')) return 'headline';
  if (has('msosubtitle', 'subtitle', 'standfirst', 'chapo', 'chapeau', 'dek', 'lede')) return 'standfirst';
  if (has('byline', 'author', 'signature')) return 'byline';
  if (element.name !== 'p') return undefined;
  // Google Docs has no names for its styles, only the size its title is set in.
  const size = Number.parseFloat(
    findElement(element.children, 'span')?.attribs.style?.match(/font-size:\s*([\d.]+)pt/)?.[1] ?? '',
  );
  return size >= 24 ? 'headline' : undefined;
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

function holdsBlock(element: HtmlElement): boolean {
  return element.children.some(
    (child) => isElement(child) && (blockTags.has(child.name) || child.name === 'img' || holdsBlock(child)),
  );
}

function findElement(nodes: readonly HtmlNode[], tag: string): HtmlElement | undefined {
  return findAll(nodes, tag)[0];
}

function findAll(nodes: readonly HtmlNode[], tag: string): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return node.name === tag ? [node] : findAll(node.children, tag);
  });
}

type Warn = (code: ImportWarning['code']) => void;

function readInside(nodes: readonly HtmlNode[], warn: Warn): StoryNode[] {
  const inside = new HtmlReader();
  inside.read(nodes, []);
  inside.finish();
  for (const code of inside.warnings.values()) warn(code.code);
  return inside.blocks.map((block) => block.node);
}

function list(element: HtmlElement, warn: Warn): StoryNode | null {
  const items: StoryNode[] = [];
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'ul' || child.name === 'ol') {
      // Google Docs puts a nested list beside its item, not inside it.
      const nested = list(child, warn);
      const last = items.at(-1);
      if (nested && last) last.content = [...(last.content ?? []), nested];
      else if (nested) items.push({ type: 'listItem', content: [nested] });
    } else if (styleOf(child).get('display') !== 'none') {
      const content = readInside(child.children, warn);
      if (content.length > 0) items.push({ type: 'listItem', content });
    }
  }
  const type = element.name === 'ol' ? 'orderedList' : 'bulletList';
  return items.length > 0 ? { type, content: items } : null;
}

function quotation(nodes: readonly HtmlNode[], warn: Warn): StoryNode | null {
  const isSource = (node: HtmlNode) => isElement(node, 'cite', 'footer', 'figcaption');
  const source = nodes.filter(isSource);
  const content = readInside(
    nodes.filter((node) => !isSource(node)),
    warn,
  );
  const last = content.at(-1);
  const dashed = last && /^\s*[—–]\s*\S/.test(textOf(last)) && content.length > 1 ? content.pop() : undefined;
  const attribution = attributionOf(dashed?.content ?? collapseSpace(inlineOf(source, [])));
  if (content.length === 0) return null;
  return { type: 'quotation', content: attribution ? [...content, attribution] : content };
}

function attributionOf(content: StoryNode[]): StoryNode | null {
  const [first, ...rest] = content;
  if (!first) return null;
  const text = (first.text ?? '').replace(/^\s*[—–-]\s*/, '');
  const kept = text === '' ? rest : [{ ...first, text }, ...rest];
  return kept.length > 0 ? { type: 'attribution', content: kept } : null;
}
