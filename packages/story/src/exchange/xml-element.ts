import { SaxesParser } from 'saxes';
import { Problem } from '../vocabulary/problem';

/** An element as it stands in a file: names with their prefixes, words and elements in their order. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** Deeper than any exchange format nests; what goes on is made to exhaust us. */
const depthOfExchange = 60;
/** Elements of a file of the greatest size that is taken at all. */
const maximumElements = 2_000_000;

/**
 * Reads a whole XML file into a tree. Nothing outside the file is ever fetched, and a file that brings
 * entities of its own is refused unread: they are how a small file becomes a large one, or reads ours.
 *
 * Throws Problem `exchange-unsafe` for entities and bottomless nesting, `exchange-unreadable` with the line
 * for XML that is not well formed.
 */
export function readXml(text: string, maximumDepth = depthOfExchange): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  const parser = new SaxesParser({ position: true });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Problem('exchange-unsafe');
  });
  parser.on('error', () => {
    throw new Problem('exchange-unreadable', { values: { line: parser.line } });
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length > maximumDepth || count > maximumElements) throw new Problem('exchange-unsafe');
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (words: string) => {
    const children = open.at(-1)?.children;
    if (!children) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + words;
    else children.push(words);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const first = root.children.find((child) => typeof child !== 'string');
  if (!first) throw new Problem('exchange-unreadable', { values: { line: 1 } });
  return first;
}

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The elements of one name right below, in order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name,
  );
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** All elements of one name, however deep, in document order. */
export function findElements(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : [...(localName(child) === name ? [child] : []), ...findElements(child, name)],
  );
}

/** The words inside, without any element. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
