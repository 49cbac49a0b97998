import { escapeTaggedText, readTaggedText } from '../segments/tagged-text';
import { localName, type XmlElement } from './xml-element';
import type { Xml } from './write-xml';

/** How one format writes formatting that opens, closes, or stands by itself. */
export interface InlineCodes {
  /** Around words, when the format has one element for both ends; else `open` and `close` stand apart. */
  pair?: (number: number, inside: (Xml | string)[]) => Xml;
  open: (number: number) => Xml;
  close: (number: number) => Xml;
  atom: (number: number) => Xml;
}

/** Tagged text as the words and elements of a format. */
export function writeInline(tagged: string, codes: InlineCodes): (Xml | string)[] {
  const tokens = readTaggedText(tagged);
  const write = (from: number, until: number): (Xml | string)[] => {
    const written: (Xml | string)[] = [];
    for (let at = from; at < until; at += 1) {
      const token = tokens[at];
      if (!token) break;
      if (token.form === 'text') written.push(token.text);
      else if (token.form === 'atom') written.push(codes.atom(token.number));
      else if (token.form === 'close') written.push(codes.close(token.number));
      else {
        const end = tokens.findIndex(
          (later, index) =>
            index > at && index < until && later.form === 'close' && later.number === token.number,
        );
        if (codes.pair && end > 0) {
          written.push(codes.pair(token.number, write(at + 1, end)));
          at = end;
        } else written.push(codes.open(token.number));
      }
    }
    return written;
  };
  return write(0, tokens.length);
}

/** What an element inside a text is, in a format's own terms; `words` is looked into, `nothing` is left out. */
export type InlineMeaning =
  | { form: 'pair' | 'open' | 'close' | 'atom'; number: number }
  | { form: 'text'; text: string }
  | { form: 'words' }
  | { form: 'nothing' };

/** The words and elements of a format as tagged text. */
export function readInline(
  element: XmlElement,
  meaningOf: (element: XmlElement, name: string) => InlineMeaning,
): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeTaggedText(child);
      const meaning = meaningOf(child, localName(child));
      switch (meaning.form) {
        case 'pair':
          return `<${meaning.number}>${readInline(child, meaningOf)}</${meaning.number}>`;
        case 'open':
          return `<${meaning.number}>`;
        case 'close':
          return `</${meaning.number}>`;
        case 'atom':
          return `<${meaning.number}/>`;
        case 'text':
          return escapeTaggedText(meaning.text);
        case 'words':
          return readInline(child, meaningOf);
        case 'nothing':
          return '';
      }
    })
    .join('');
}

/** The number in a code's id ("1", "c12"), or null. */
export function numberIn(id: string | undefined): number | null {
  const digits = /(\d{1,4})$/.exec(id ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
