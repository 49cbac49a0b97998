/** A piece of XML that is already written as such. */
export class Xml {
  constructor(readonly text: string) {}
}

type Attributes = Record<string, string | number | null | undefined>;
type Child = Xml | string | null;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML file can hold, in any form. */
const impossible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(text: string): string {
  return text
    .replace(impossible, '')
    .replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
    .replace(/\r/g, '&#13;');
}

/** Writes one element: strings among the children are words, and escaped. Attributes without a value are left out. */
export function xml(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(
      ([key, value]) => ` ${key}="${escape(String(value)).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`,
    )
    .join('');
  const inside = children
    .map((child) => (child === null ? '' : typeof child === 'string' ? escape(child) : child.text))
    .join('');
  return new Xml(inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`);
}

/** Several pieces, a line each. */
export function lines(pieces: readonly Xml[]): Xml {
  return new Xml(pieces.map(({ text }) => `\n${text}`).join('') + '\n');
}

/** A whole file. */
export function xmlFile(root: Xml, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${root.text}\n`;
}
