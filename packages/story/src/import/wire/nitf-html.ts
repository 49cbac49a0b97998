import { childrenOf, findElements, localName, type XmlElement } from '../../exchange/xml-element';
import { escapeHtml } from '../../document/render-html';
import { htmlElement } from '../html-text';
import { lineOf } from '../file-xml';

type Nodes = readonly (XmlElement | string)[];

/** Elements of NITF under their names in HTML; those not named here are read for their words. */
const tags: Readonly<Record<string, string>> = {
  p: 'p',
  hl1: 'h2',
  hl2: 'h2',
  ol: 'ol',
  ul: 'ul',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  table: 'table',
  caption: 'caption',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  th: 'th',
  td: 'td',
  pre: 'pre',
  hr: 'hr',
  br: 'br',
  em: 'em',
  q: 'q',
  sub: 'sub',
  sup: 'sup',
  a: 'a',
  byline: 'p',
  dateline: 'p',
  abstract: 'div',
  datasource: 'p',
  fn: 'p',
  tagline: 'p',
  bibliography: 'p',
  series: 'p',
  copyrite: 'p',
  // Usual in what calls itself NITF, though no part of it.
  b: 'b',
  strong: 'b',
  i: 'i',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h3',
  div: 'div',
  span: 'span',
  blockquote: 'blockquote',
};

const blocks = [...Object.keys(tags).filter((name) => !['em', 'q', 'sub', 'sup', 'a', 'b', 'strong', 'i', 'span', 'br'].includes(name)), 'block', 'bq', 'media', 'note', 'nitf-table', 'hedline']; // prettier-ignore

/** The body of a file in NITF as HTML. */
export function htmlOfNitf(nodes: Nodes): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeHtml(node) : htmlOfElement(node))).join('');
}

function htmlOfElement(element: XmlElement): string {
  const name = localName(element).toLowerCase();
  if (name === 'bq' || name === 'blockquote') return quotation(element);
  if (name === 'media') return media(element);
  if (name === 'note') return isPrivateNote(element) ? '' : htmlElement('div', htmlOfNitf(element.children));
  if (name === 'num') return number(element);
  if (name === 'byttl') return ` (${htmlOfNitf(element.children)})`;
  const inside = htmlOfNitf(element.children);
  const tag = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (tag) return htmlElement(tag, inside, { href: element.attributes.href });
  return htmlElement(holdsBlock(element) ? 'div' : 'span', inside);
}

/** A note that its agency did not mean for readers (`type="npa"`: non-publishable advisory). */
export function isPrivateNote({ attributes }: XmlElement): boolean {
  return attributes.type === 'npa' || (attributes.noteclass === 'editorsnote' && attributes.type !== 'pa');
}

function holdsBlock(element: XmlElement): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' && (blocks.includes(localName(child).toLowerCase()) || holdsBlock(child)),
  );
}

function quotation(element: XmlElement): string {
  const credits = childrenOf(element, 'credit');
  const said = element.children.filter((child) => typeof child === 'string' || !credits.includes(child));
  const source = credits.map((credit) => htmlElement('footer', htmlOfNitf(credit.children)));
  return htmlElement('blockquote', htmlOfNitf(said) + source.join(''));
}

/** A picture is left out and its caption stays, with who made it. */
function media(element: XmlElement): string {
  const captions = [...findElements(element, 'media-caption'), ...findElements(element, 'media-producer')];
  const alt = findElements(element, 'media-reference')
    .map(({ attributes }) => attributes['alternate-text'])
    .find(Boolean);
  const caption = captions.map(lineOf).filter(Boolean).join(' – ');
  const words = caption === '' ? '' : htmlElement('figcaption', escapeHtml(caption));
  return htmlElement('figure', htmlElement('img', '', { alt }) + words);
}

/** `1<frac>…` is one and a half, not twelve. */
function number(element: XmlElement): string {
  return htmlElement(
    'span',
    element.children
      .map((child) => {
        if (typeof child === 'string') return escapeHtml(child);
        const words = escapeHtml(lineOf(child));
        if (localName(child) === 'frac') return ` ${words.replace(/\s+/g, '')}`;
        return words;
      })
      .join(''),
  );
}
