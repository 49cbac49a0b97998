import { safeHref } from '../document/safe-link';
import type { StoryMark, StoryNode } from '../document/story-node';
import { classesOf, findElement, isBlock, isElement, styleOf, wordsOf } from './html-element';
import type { HtmlElement, HtmlNode } from './html-element';
import { isMarginNote } from './margin-note';
import { figuresOf } from './raised-figures';

const boldTags = ['b', 'strong'];
const italicTags = ['i', 'em', 'dfn', 'var'];
const nothing = [
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'button',
  'input',
  'textarea',
  'audio',
  'video',
  'canvas',
  'img',
  'picture',
];

/** Where a word or a picture may be broken, or a file begins: nothing of what is said. */
const unsaid = /[\u00ad\u200b\ufeff]/g;

/** The text without them, in composed letters: whoever types é finds it. */
export function withoutUnsaid(text: string): string {
  return text.replace(unsaid, '').normalize('NFC');
}

/** True for what never becomes words: scripts, controls, notes in the margin, and what its author had hidden. */
export function isInvisible(element: HtmlElement): boolean {
  const style = styleOf(element);
  return (
    nothing.includes(element.name) ||
    style.get('display') === 'none' ||
    style.get('mso-hide') === 'all' ||
    (style.get('mso-list') ?? '').includes('ignore') ||
    'hidden' in element.attribs ||
    isMarginNote(element)
  );
}

/** A piece of inline HTML as story nodes, white space not yet collapsed. */
export function inlineNodes(nodes: readonly HtmlNode[], marks: StoryMark[] = []): StoryNode[] {
  const found: StoryNode[] = [];
  for (const node of nodes) collectInline(node, marks, found);
  return found;
}

/** One inline HTML node under the marks around it. */
export function inlineNode(node: HtmlNode, marks: StoryMark[]): StoryNode[] {
  return inlineNodes([node], marks);
}

/** Into one list: handing lists up would copy every word once for each element around it. */
function collectInline(node: HtmlNode, marks: StoryMark[], found: StoryNode[]): void {
  if (node.type === 'text') {
    const text = withoutUnsaid(node.data);
    if (text === '') return;
    found.push({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) });
  } else if (isElement(node) && !isInvisible(node)) {
    if (node.name === 'br') found.push({ type: 'hardBreak' });
    else if (node.attribs['data-stringify-type'] === 'paragraph-break') {
      // Slack parts paragraphs by an empty line that only its style draws.
      found.push({ type: 'hardBreak' }, { type: 'hardBreak' });
    } else if (isRoom(node)) found.push({ type: 'text', text: ' ' });
    else {
      const within = marksWithin(node, marks);
      const [before, after] = edgesOf(node);
      const start = found.length;
      if (before) found.push({ type: 'text', text: before });
      for (const child of node.children) collectInline(child, within, found);
      if (after) found.push({ type: 'text', text: after });
      const inFigures = figuresOf(node);
      if (inFigures) {
        for (const part of found.slice(start)) if (part.text) part.text = inFigures(part.text);
      }
    }
  }
}

/** True for what only holds room: an empty line among others, a tab or a double space as Word writes them. */
function isRoom(element: HtmlElement): boolean {
  const style = styleOf(element);
  const isSpace = isBlock(element) || style.has('mso-tab-count') || style.get('mso-spacerun') === 'yes';
  return (
    isSpace && wordsOf(element.children).trim() === '' && findElement(element.children, 'br') === undefined
  );
}

/** What a browser shows around an element without its being in the text: room for a block, the marks of a quotation. */
function edgesOf(element: HtmlElement): [string, string] {
  if (element.name === 'q') return ['“', '”'];
  // LibreOffice sets the number before a footnote apart by its style alone.
  if (classesOf(element).some((name) => /^sd(?:foot|end)notesym$/.test(name))) return ['', ' '];
  const isApart =
    isBlock(element) || /^(?:block|flex|grid|table|list-item)$/.test(styleOf(element).get('display') ?? '');
  return isApart ? [' ', ' '] : ['', ''];
}

/** The marks inside an element: tags say bold or italic, but a style on them has the last word. */
export function marksWithin(element: HtmlElement, outer: StoryMark[]): StoryMark[] {
  const style = styleOf(element);
  let marks = outer;
  const weight = style.get('font-weight') ?? style.get('mso-bidi-font-weight');
  // Google Docs wraps everything it copies in <b style="font-weight:normal">.
  if (style.has('font-weight')) marks = toggled(marks, 'strong', isBoldWeight(weight));
  else if (boldTags.includes(element.name)) marks = toggled(marks, 'strong', true);
  const slant = style.get('font-style');
  if (slant) marks = toggled(marks, 'emphasis', slant !== 'normal');
  else if (italicTags.includes(element.name)) marks = toggled(marks, 'emphasis', true);
  const href = element.name === 'a' ? safeHref(unwrapRedirect(element.attribs.href)) : null;
  // A place in the file it came from is none in the story.
  if (href && !href.startsWith('#'))
    marks = [...marks.filter((mark) => mark.type !== 'link'), { type: 'link', attrs: { href } }];
  return marks;
}

function toggled(marks: StoryMark[], type: string, on: boolean): StoryMark[] {
  const others = marks.filter((mark) => mark.type !== type);
  return on ? [...others, { type }] : others;
}

function isBoldWeight(weight: string | undefined): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** Google Docs sends every link through its own counter: keep where it leads, not who counts. */
function unwrapRedirect(href: string | undefined): string | undefined {
  const match = /^https?:\/\/www\.google\.[a-z.]+\/url\?(.*)$/.exec(href ?? '');
  return (match?.[1] && new URLSearchParams(match[1].replaceAll('&amp;', '&')).get('q')) || href;
}

/**
 * White space as a browser would show it: runs become one space, none at the edges or around breaks. No-break
 * spaces are the author's punctuation, but not at an edge, where word processors put them to keep a line open.
 */
export function collapseSpace(nodes: StoryNode[]): StoryNode[] {
  const collapsed: StoryNode[] = [];
  let before: 'edge' | 'space' | 'words' = 'edge';
  for (const node of nodes) {
    if (node.type !== 'text') {
      trimEnd(collapsed);
      collapsed.push(node);
      before = 'edge';
      continue;
    }
    let text = (node.text ?? '').replace(/[ \t\n\r\f]+/g, ' ');
    if (before === 'edge') text = text.replace(/^[ \u00a0]+/, '');
    else if (before === 'space') text = text.replace(/^ /, '');
    if (text === '') continue;
    before = text.endsWith(' ') ? 'space' : 'words';
    collapsed.push({ ...node, text });
  }
  trimEnd(collapsed);
  while (collapsed.at(-1)?.type === 'hardBreak') {
    collapsed.pop();
    trimEnd(collapsed);
  }
  while (collapsed[0]?.type === 'hardBreak') collapsed.shift();
  return collapsed;
}

function trimEnd(nodes: StoryNode[]): void {
  for (let last = nodes.at(-1); last?.type === 'text'; last = nodes.at(-1)) {
    const text = (last.text ?? '').replace(/[ \u00a0]+$/, '');
    if (text !== '') {
      nodes[nodes.length - 1] = { ...last, text };
      return;
    }
    nodes.pop();
  }
}

/** Parts a run of inline nodes where its author pressed Enter twice. */
export function splitAtDoubleBreaks(uncollapsed: StoryNode[]): StoryNode[][] {
  const nodes = collapseSpace(uncollapsed);
  const paragraphs: StoryNode[][] = [[]];
  for (const [index, node] of nodes.entries()) {
    const isDouble = node.type === 'hardBreak' && nodes[index + 1]?.type === 'hardBreak';
    const isSecond = node.type === 'hardBreak' && nodes[index - 1]?.type === 'hardBreak';
    if (isDouble && !isSecond) paragraphs.push([]);
    else if (!isSecond && !isDouble) paragraphs.at(-1)?.push(node);
  }
  return paragraphs.map(collapseSpace).filter((paragraph) => paragraph.length > 0);
}
