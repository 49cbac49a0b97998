import { directionOf } from '../vocabulary/locale';
import type { Locale } from '../vocabulary/locale';
import { bodyOf, textOf } from './plain-text';
import { safeHref } from './safe-link';
import { idOf } from './story-node';
import type { StoryDocument, StoryMark, StoryNode } from './story-node';
import { directionOfText, typeset } from './typography';

/** A picture ready to be shown; the caller knows where pictures are kept. */
export interface RenderedPicture {
  src: string;
  srcset?: string;
  width: number;
  height: number;
  alt: string;
  credit?: string;
}

export interface RenderOptions {
  locale: Locale;
  /** Finds the picture of a figure; a figure without one is not shown to readers. */
  picture?: (mediaId: string) => RenderedPicture | null;
  /** Puts each block's id in `data-block`: for previews that point at blocks. */
  marksBlocks?: boolean;
}

/**
 * The body of a story as HTML for readers: complete, safe (every character of the text is escaped, every
 * address judged) and set by the rules of its language. Headline and standfirst are the page's own matter.
 */
export function renderBody(document: StoryDocument, options: RenderOptions): string {
  return renderBlocks(bodyOf(document), options);
}

/** One field's or block's inline content as HTML. */
function renderInline(node: StoryNode, locale: Locale): string {
  // Set the words as one text, so that a rule sees across the edges of bold and links.
  const set = typeset((node.content ?? []).map(characters).join(''), locale);
  let offset = 0;
  return (node.content ?? [])
    .map((part) => {
      const length = characters(part).length;
      const text = set.slice(offset, offset + length);
      offset += length;
      return part.type === 'hardBreak' ? '<br>' : wrapMarks(escapeHtml(text), part.marks ?? []);
    })
    .join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text safe inside an element or an attribute in double quotes, the only kind written here. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

function characters(part: StoryNode): string {
  return part.type === 'hardBreak' ? '\n' : (part.text ?? '');
}

function wrapMarks(html: string, marks: StoryMark[]): string {
  return marks.reduceRight((inner, mark) => {
    if (mark.type === 'strong') return `<strong>${inner}</strong>`;
    if (mark.type === 'emphasis') return `<em>${inner}</em>`;
    const href = mark.type === 'link' ? safeHref(mark.attrs?.href) : null;
    return href ? `<a href="${escapeHtml(href)}" rel="noopener">${inner}</a>` : inner;
  }, html);
}

function renderBlocks(nodes: StoryNode[], options: RenderOptions): string {
  return nodes.map((node) => renderBlock(node, options)).join('\n');
}

function renderBlock(node: StoryNode, options: RenderOptions): string {
  const open = (tag: string, attributes = '') => `<${tag}${attributes}${blockAttributes(node, options)}>`;
  const inline = () => renderInline(node, options.locale);
  const children = () => renderBlocks(node.content ?? [], options);
  switch (node.type) {
    case 'paragraph':
      return textOf(node).trim() === '' ? '' : `${open('p')}${inline()}</p>`;
    case 'heading': {
      const tag = node.attrs?.level === 3 ? 'h3' : 'h2';
      const id = idOf(node);
      return textOf(node).trim() === ''
        ? ''
        : `${open(tag, id ? ` id="${escapeHtml(id)}"` : '')}${inline()}</${tag}>`;
    }
    case 'quotation':
      return renderQuotation(node, options);
    case 'attribution':
    case 'factBoxTitle':
      return `${open('p')}${inline()}</p>`;
    case 'bulletList':
      return `${open('ul')}${children()}</ul>`;
    case 'orderedList':
      return `${open('ol')}${children()}</ol>`;
    case 'listItem':
      return `${open('li')}${renderListItem(node, options)}</li>`;
    case 'divider':
      return open('hr');
    case 'figure':
      return renderFigure(node, options);
    case 'factBox':
      return renderFactBox(node, options);
    default:
      return '';
  }
}

/** A list item of one paragraph needs no paragraph around its words. */
function renderListItem(node: StoryNode, options: RenderOptions): string {
  const [first, ...rest] = node.content ?? [];
  if (first?.type !== 'paragraph') return renderBlocks(node.content ?? [], options);
  const restHtml = renderBlocks(rest, options);
  return rest.some((part) => part.type === 'paragraph')
    ? renderBlocks(node.content ?? [], options)
    : renderInline(first, options.locale) + restHtml;
}

function renderQuotation(node: StoryNode, options: RenderOptions): string {
  const words = (node.content ?? []).filter((part) => part.type !== 'attribution');
  const attribution = (node.content ?? []).find((part) => part.type === 'attribution' && textOf(part).trim());
  const caption = attribution ? `<figcaption>${renderInline(attribution, options.locale)}</figcaption>` : '';
  const quote = `<blockquote>${renderBlocks(words, options)}</blockquote>`;
  return `<figure class="quotation"${blockAttributes(node, options)}>${quote}${caption}</figure>`;
}

function renderFactBox(node: StoryNode, options: RenderOptions): string {
  const title = (node.content ?? []).find((part) => part.type === 'factBoxTitle');
  const rest = (node.content ?? []).filter((part) => part !== title);
  const heading =
    title && textOf(title).trim()
      ? `<h2 class="fact-box-title">${renderInline(title, options.locale)}</h2>`
      : '';
  return `<aside class="fact-box"${blockAttributes(node, options)}>${heading}${renderBlocks(rest, options)}</aside>`;
}

function renderFigure(node: StoryNode, options: RenderOptions): string {
  const mediaId = typeof node.attrs?.mediaId === 'string' ? node.attrs.mediaId : null;
  const picture = mediaId ? options.picture?.(mediaId) : null;
  if (!picture) return '';
  const alt = typeof node.attrs?.alt === 'string' && node.attrs.alt !== '' ? node.attrs.alt : picture.alt;
  const srcset = picture.srcset
    ? ` srcset="${escapeHtml(picture.srcset)}" sizes="(min-width: 48rem) 44rem, 100vw"`
    : '';
  const img = `<img src="${escapeHtml(picture.src)}"${srcset} width="${picture.width}" height="${picture.height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`;
  const credit = picture.credit ? ` <small>${escapeHtml(picture.credit)}</small>` : '';
  const words = renderInline(node, options.locale);
  const caption = words || credit ? `<figcaption>${words}${credit}</figcaption>` : '';
  return `<figure class="picture"${blockAttributes(node, options)}>${img}${caption}</figure>`;
}

/** A block that runs the other way than its page says so: an Arabic quotation in a French story. */
function blockAttributes(node: StoryNode, options: RenderOptions): string {
  const direction = node.content?.some((part) => part.type === 'text') ? directionOfText(textOf(node)) : null;
  const dir = direction && direction !== directionOf(options.locale) ? ` dir="${direction}"` : '';
  const id = options.marksBlocks ? idOf(node) : null;
  return id ? `${dir} data-block="${escapeHtml(id)}"` : dir;
}
