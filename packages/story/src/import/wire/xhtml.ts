import { localName, type XmlElement } from '../../exchange/xml-element';
import { escapeHtml } from '../../document/render-html';
import { htmlElement } from '../html-text';

/** Attributes that mean something to the reader of HTML. */
const kept = ['class', 'style', 'href', 'src', 'alt', 'hidden', 'role'];

/** XHTML out of a larger file, whatever prefix it has there, as HTML. */
export function htmlOfXhtml(nodes: readonly (XmlElement | string)[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string'
        ? escapeHtml(node)
        : htmlElement(localName(node).toLowerCase(), htmlOfXhtml(node.children), keptAttributes(node)),
    )
    .join('');
}

function keptAttributes({ attributes }: XmlElement): Record<string, string | undefined> {
  return Object.fromEntries(kept.map((name) => [name, attributes[name]]));
}
