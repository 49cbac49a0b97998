import { childOf, childrenOf, findElements, localName, type XmlElement } from '../../exchange/xml-element';
import { Problem } from '../../vocabulary/problem';
import { escapeHtml } from '../../document/render-html';
import { lineOf, readFileXml } from '../file-xml';
import { htmlElement } from '../html-text';
import { OpenDocumentStyles } from './open-document-styles';
import { cellsOf, isShape, isUnsaid, quotationStyles, rowsOf } from './open-document-parts';

type Nodes = readonly (XmlElement | string)[];

/** Characters of a box with a picture up to which its words are the caption. */
const longestCaption = 400;

/**
 * A text in OpenDocument as HTML for the one reader of it: what is shown, with its accepted changes, its notes at
 * the end, and without what colleagues said in the margin. `content` is the archive's content.xml, or a whole
 * flat file, `styles` its styles.xml. Throws Problem('import-unreadable') for a sheet or a drawing.
 */
export function openDocumentToHtml(content: string, styles?: string): string {
  const root = readFileXml(content);
  const body = childOf(root, 'body');
  const text = body && childOf(body, 'text');
  if (!text) throw new Problem('import-unreadable', { field: 'file' });
  const roots = styles === undefined ? [root] : [readFileXml(styles), root];
  const writer = new OpenDocumentWriter(new OpenDocumentStyles(roots));
  return writer.write(text);
}

class OpenDocumentWriter {
  private readonly notes: string[] = [];

  constructor(private readonly styles: OpenDocumentStyles) {}

  write(text: XmlElement): string {
    const html = this.blocks(text.children);
    const notes = this.notes.map((note) => htmlElement('li', note)).join('');
    return notes === '' ? html : html + htmlElement('ol', notes);
  }

  private blocks(nodes: Nodes, listStyle?: string, level = 0): string {
    const parts: string[] = [];
    let quoted = '';
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const isQuoted = localName(node) === 'p' && this.isQuotation(node);
      if (!isQuoted && quoted !== '') {
        parts.push(htmlElement('blockquote', quoted));
        quoted = '';
      }
      const html = this.block(node, listStyle, level);
      if (isQuoted) quoted += html;
      else parts.push(html);
    }
    if (quoted !== '') parts.push(htmlElement('blockquote', quoted));
    return parts.join('');
  }

  private block(element: XmlElement, listStyle: string | undefined, level: number): string {
    if (isUnsaid(element)) return '';
    if (isShape(element)) return this.frame(element);
    switch (localName(element)) {
      case 'p':
        return this.paragraph(element, 'p');
      case 'h': {
        const outline = Number(element.attributes['text:outline-level'] ?? 1);
        return this.paragraph(element, `h${Math.min(Math.max(outline, 1), 6)}`);
      }
      case 'list':
        return this.list(element, listStyle, level + 1);
      case 'table':
        return this.table(element);
      default:
        return this.blocks(element.children);
    }
  }

  private isQuotation(paragraph: XmlElement): boolean {
    return quotationStyles.includes(this.styles.classOf(paragraph.attributes['text:style-name']));
  }

  /** What stands beside a paragraph follows it: a picture, a box, a table in a box. */
  private paragraph(element: XmlElement, tag: string): string {
    const style = element.attributes['text:style-name'];
    if (this.styles.isHidden(style)) return '';
    const beside: string[] = [];
    const inside = this.inline(element.children, beside);
    const attributes = {
      class: this.styles.classOf(style),
      style: tag === 'p' ? this.styles.cssOf(style) : undefined,
    };
    // LibreOffice draws a rule with the border of an empty paragraph.
    const empty = attributes.class === 'horizontal-line' ? '<hr>' : '';
    return (inside === '' ? empty : htmlElement(tag, inside, attributes)) + beside.join('');
  }

  private inline(nodes: Nodes, beside: string[]): string {
    return nodes
      .map((node) => (typeof node === 'string' ? escapeHtml(node) : this.inlineElement(node, beside)))
      .join('');
  }

  private inlineElement(element: XmlElement, beside: string[]): string {
    const { attributes, children } = element;
    if (isUnsaid(element)) return '';
    if (isShape(element) || ['p', 'h', 'list', 'table'].includes(localName(element))) {
      beside.push(this.blocks([element]));
      return '';
    }
    switch (localName(element)) {
      case 'span': {
        const style = attributes['text:style-name'];
        if (this.styles.isHidden(style)) return '';
        return htmlElement('span', this.inline(children, beside), { style: this.styles.cssOf(style) });
      }
      case 'a':
        return htmlElement('a', this.inline(children, beside), { href: attributes['xlink:href'] });
      case 's':
      case 'tab':
        return ' ';
      case 'line-break':
        return '<br>';
      case 'note':
        return this.note(element);
      case 'hidden-text':
        return escapeHtml(attributes['text:string-value'] ?? lineOf(element));
      case 'ruby-text':
        return ` (${this.inline(children, beside)})`;
      default:
        return this.inline(children, beside);
    }
  }

  /** A footnote or an endnote: its sign here, its words at the end. */
  private note(element: XmlElement): string {
    const index = this.notes.push('') - 1;
    this.notes[index] = this.blocks(childOf(element, 'note-body')?.children ?? []);
    const sign = lineOf(childOf(element, 'note-citation')) || String(index + 1);
    return escapeHtml(`[${sign}]`);
  }

  private list(element: XmlElement, inherited: string | undefined, level: number): string {
    const style = element.attributes['text:style-name'] ?? inherited;
    const items = element.children.filter(isItem);
    // Numbered headings are written as items of a list.
    if (items.some((item) => childOf(item, 'h')))
      return items.map(({ children }) => this.blocks(children)).join('');
    const written = items.map(({ children }) => htmlElement('li', this.blocks(children, style, level)));
    return htmlElement(this.styles.isNumbered(style, level) ? 'ol' : 'ul', written.join(''));
  }

  private table(element: XmlElement): string {
    const rows = rowsOf(element).map((row) =>
      htmlElement(
        'tr',
        cellsOf(row)
          .map((cell) => htmlElement('td', this.blocks(cell.children)))
          .join(''),
      ),
    );
    return htmlElement('table', rows.join(''));
  }

  /** A picture, a picture in a box with its caption, or a box or a shape with words of its own. */
  private frame(element: XmlElement): string {
    const box = childOf(element, 'text-box');
    const alt = [...childrenOf(element, 'title'), ...childrenOf(element, 'desc')].map(lineOf).find(Boolean);
    const image = findElements(element, 'image').length > 0;
    if (!box && image) return htmlElement('img', '', { alt });
    const inside = this.blocks((box ?? element).children.filter((child) => !isTitle(child)));
    const isCaption = image && inside !== '' && lineOf(box).length <= longestCaption;
    return isCaption ? htmlElement('figure', htmlElement('figcaption', inside)) : inside;
  }
}

function isItem(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string' && ['list-item', 'list-header'].includes(localName(child));
}

function isTitle(child: XmlElement | string): boolean {
  return typeof child !== 'string' && /^svg:(?:title|desc)$/.test(child.name);
}
