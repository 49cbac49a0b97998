import { localName, type XmlElement } from '../../exchange/xml-element';

/** Styles of quotations, as LibreOffice and Word call them. */
export const quotationStyles: readonly string[] = ['quotations', 'quote', 'intense-quote', 'block-text'];

const shapes =
  'frame g custom-shape rect ellipse circle line polyline polygon regular-polygon path connector caption measure text-box'.split(
    ' ',
  );

/** What was taken out, said in the margin or is for the program: none of it is part of the text. */
const unsaid =
  'tracked-changes annotation annotation-end forms sequence-decls variable-decls user-field-decls dde-connection-decls change change-start change-end soft-page-break hidden-paragraph script control object object-ole plugin applet alphabetical-index-mark toc-mark user-index-mark table-of-content-source illustration-index-source table-index-source object-index-source user-index-source alphabetical-index-source bibliography-source'.split(
    ' ',
  );

/** True for what is drawn over or beside the text. */
export function isShape(element: XmlElement): boolean {
  return element.name.startsWith('draw:') && shapes.includes(localName(element));
}

/** True for what no reader of the document sees. */
export function isUnsaid(element: XmlElement): boolean {
  const { attributes } = element;
  return (
    unsaid.includes(localName(element)) ||
    attributes['text:display'] === 'none' ||
    attributes['text:is-hidden'] === 'true' ||
    /^svg:(?:title|desc)$/.test(element.name)
  );
}

/** The rows of a table, those of its head and its groups among them, in order; none that is hidden. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string' || child.attributes['table:visibility'] === 'collapse') return [];
    if (localName(child) === 'table-row') return [child];
    return /^table-(?:header-rows|rows|row-group)$/.test(localName(child)) ? rowsOf(child) : [];
  });
}

/** The cells of a row that are seen: one spread over others covers them. */
export function cellsOf(row: XmlElement): XmlElement[] {
  return row.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === 'table-cell',
  );
}
