import { escapeHtml } from '../document/render-html';

/** Tags that have no end: one written for them would be read as a second beginning. */
const voidTags = ['br', 'hr', 'img', 'wbr', 'col', 'input', 'meta', 'link'];

/** One element around HTML that is already written. Attributes without a value are left out. */
export function htmlElement(
  name: string,
  inside: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${escapeHtml(value ?? '')}"`)
    .join('');
  return voidTags.includes(name) ? `<${name}${written}>` : `<${name}${written}>${inside}</${name}>`;
}
