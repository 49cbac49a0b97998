import { DomHandler, Parser } from 'htmlparser2';

export type HtmlNode = DomHandler['root']['children'][number];
export type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;

/** Deeper than any page a person made; what is built to exhaust us is deeper. */
const maximumDepth = 400;

class ShallowHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > maximumDepth) throw new RangeError('HTML nested too deep');
    super.onopentag(name, attributes);
  }
}

const blockTags = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** The nodes of a piece of HTML, however broken. Throws RangeError only when nested beyond reason. */
export function parseHtml(html: string): HtmlNode[] {
  const handler = new ShallowHandler();
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  return handler.root.children;
}

/** True for an element, with its tag among `tags` when any are given. */
export function isElement(node: HtmlNode, ...tags: string[]): node is HtmlElement {
  return 'attribs' in node && (tags.length === 0 || tags.includes(node.name));
}

/** True for an element that a browser sets apart from the words before and after it. */
export function isBlock(node: HtmlNode): boolean {
  return isElement(node) && blockTags.has(node.name);
}

/** True when a block or a picture stands somewhere in the element. */
export function holdsBlock(element: HtmlElement): boolean {
  return element.children.some(
    (child) => isBlock(child) || (isElement(child) && (child.name === 'img' || holdsBlock(child))),
  );
}

/** The outermost elements of the given tags, in document order. */
export function findAll(nodes: readonly HtmlNode[], ...tags: string[]): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return tags.includes(node.name) ? [node] : findAll(node.children, ...tags);
  });
}

export function findElement(nodes: readonly HtmlNode[], tag: string): HtmlElement | undefined {
  return findAll(nodes, tag)[0];
}

/** Declarations of the element's own style attribute, names and values in lower case. */
export function styleOf(element: HtmlElement): Map<string, string> {
  const declarations = (element.attribs.style ?? '').toLowerCase().split(';');
  return new Map(
    declarations.flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      return colon === -1
        ? []
        : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const];
    }),
  );
}

/** Class names in lower case. */
export function classesOf(element: HtmlElement): string[] {
  return (element.attribs.class ?? '').toLowerCase().split(/\s+/).filter(Boolean);
}

/** The words in a list of nodes, white space as in the source. */
export function wordsOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => ('children' in node ? wordsOf(node.children) : node.type === 'text' ? node.data : ''))
    .join('');
}
