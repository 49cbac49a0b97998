import { readXml, wordsOf, type XmlElement } from '../exchange/xml-element';
import { Problem } from '../vocabulary/problem';
import { parseHtml, wordsOf as wordsOfHtml } from './html-element';

/** Lists in tables in boxes of a word processor are deeper than any other file in XML. */
const maximumDepth = 300;

/** Stands for a part that a file does not have. */
export const nothing: XmlElement = { name: '', attributes: {}, children: [] };

/** The entities that XML itself knows, and those written as numbers, are the parser's. */
const namedEntity = /&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});/g;

/**
 * A file in XML as a tree. Agencies write `&eacute;` because the DTD of their format declares it; no DTD is
 * fetched, HTML's own names are known. Throws the Problems of `readXml`, with the field they belong to.
 */
export function readFileXml(source: string): XmlElement {
  try {
    return readXml(withCharacters(source.trimStart()), maximumDepth);
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    throw new Problem(failure.code, { ...failure.details, field: 'file' });
  }
}

/** Each name is looked up once: a file may write the same one a million times. */
function withCharacters(source: string): string {
  const characters = new Map<string, string>();
  return source.replace(namedEntity, (entity) => {
    const known = characters.get(entity);
    if (known !== undefined) return known;
    const words = wordsOfHtml(parseHtml(entity));
    const character = /[<>&]/.test(words) ? entity : words;
    characters.set(entity, character);
    return character;
  });
}

/** The words of an element as one line. */
export function lineOf(element: XmlElement | null | undefined): string {
  return element ? wordsOf(element).replace(/\s+/g, ' ').trim() : '';
}

/** The lines of several elements, those without words left out. */
export function linesOf(elements: readonly XmlElement[]): string[] {
  return elements.map(lineOf).filter((line) => line !== '');
}

/** The value of an attribute whatever its prefix: `xml:lang` or `lang`. */
export function languageOf(element: XmlElement | null | undefined): string | undefined {
  return element?.attributes['xml:lang'] ?? element?.attributes.lang;
}
