import { Problem } from '../vocabulary/problem';
import { type InlineMeaning, numberIn, readInline, writeInline } from './inline-codes';
import { childOf, childrenOf, readXml, wordsOf, type XmlElement } from './xml-element';
import { lines, type Xml, xml, xmlFile } from './write-xml';

/** One pair, or more than two languages, of a translation memory. */
export interface TmxUnit {
  id?: string;
  /** When it was last vouched for. */
  changedAt?: Date;
  changedBy?: string;
  note?: string;
  /** Free facts, by name: TMX's `prop`. */
  properties: Record<string, string>;
  /** The same words in each language, the source first, as tagged text; the language as the file names it. */
  variants: { language: string; text: string }[];
}

/**
 * Writes a translation memory as TMX 1.4b (LISA OSCAR, 26 April 2005). Formatting is written as numbered
 * codes: what a bold is in the story is not the memory's business.
 */
export function writeTmx(sourceLanguage: string, units: readonly TmxUnit[]): string {
  const header = xml('header', {
    creationtool: 'Marbre',
    creationtoolversion: '1',
    segtype: 'paragraph',
    'o-tmf': 'Marbre',
    adminlang: 'en',
    srclang: sourceLanguage,
    datatype: 'plaintext',
  });
  const body = xml('body', {}, lines(units.map(writeUnit)));
  return xmlFile(xml('tmx', { version: '1.4' }, lines([header, body])));
}

function writeUnit({ id, changedAt, changedBy, note, properties, variants }: TmxUnit): Xml {
  return xml(
    'tu',
    { tuid: id, changedate: changedAt ? tmxDate(changedAt) : undefined, changeid: changedBy },
    note ? xml('note', {}, note) : null,
    ...Object.entries(properties).map(([type, value]) => xml('prop', { type: `x-marbre-${type}` }, value)),
    ...variants.map(({ language, text }) =>
      xml('tuv', { 'xml:lang': language }, xml('seg', {}, ...writeInline(text, codes))),
    ),
  );
}

const codes = {
  open: (number: number) => xml('bpt', { i: number, x: number }),
  close: (number: number) => xml('ept', { i: number }),
  atom: (number: number) => xml('ph', { x: number }),
};

/**
 * Reads a TMX file of any 1.x version. Codes of other tools become numbered tags, their native content is
 * left out; units with fewer than two languages are kept, for the caller to count.
 *
 * Throws `exchange-format` when it is another kind of file, and what `readXml` throws.
 */
export function readTmx(text: string): TmxUnit[] {
  const root = readXml(text);
  const body = root.name === 'tmx' ? childOf(root, 'body') : null;
  if (!body) throw new Problem('exchange-format', { values: { format: 'TMX' } });
  const from = childOf(root, 'header')?.attributes.srclang;
  return childrenOf(body, 'tu').map((unit) => readUnit(unit, unit.attributes.srclang ?? from));
}

function readUnit(unit: XmlElement, from: string | undefined): TmxUnit {
  const properties = childrenOf(unit, 'prop').flatMap((prop) => {
    const type = prop.attributes.type ?? '';
    return type.startsWith('x-marbre-') ? [[type.slice('x-marbre-'.length), wordsOf(prop)] as const] : [];
  });
  const note = childOf(unit, 'note');
  const changedAt = readTmxDate(unit.attributes.changedate ?? unit.attributes.creationdate);
  const changedBy = unit.attributes.changeid ?? unit.attributes.creationid;
  return {
    ...(unit.attributes.tuid ? { id: unit.attributes.tuid } : {}),
    ...(changedAt ? { changedAt } : {}),
    ...(changedBy ? { changedBy } : {}),
    ...(note ? { note: wordsOf(note) } : {}),
    properties: Object.fromEntries(properties),
    variants: sourceFirst(
      childrenOf(unit, 'tuv').flatMap((variant) => {
        const segment = childOf(variant, 'seg');
        const language = variant.attributes['xml:lang'] ?? variant.attributes.lang ?? '';
        return segment ? [{ language, text: readSegment(segment) }] : [];
      }),
      from,
    ),
  };
}

/** Languages may come in any order: the file says which one the others were translated from ("*all*": whichever). */
function sourceFirst(variants: TmxUnit['variants'], from: string | undefined): TmxUnit['variants'] {
  const isSource = ({ language }: { language: string }) => language.toLowerCase() === from?.toLowerCase();
  return [...variants.filter(isSource), ...variants.filter((variant) => !isSource(variant))];
}

function readSegment(segment: XmlElement): string {
  const numbers = new Map<string, number>();
  let last = 0;
  /** A code's number in its file, else the next one free. */
  const numberFor = (key: string, wanted: string | undefined): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numberIn(wanted) ?? last + 1;
    last = Math.max(last, number);
    numbers.set(key, number);
    return number;
  };
  return readInline(segment, ({ attributes }, name): InlineMeaning => {
    if (name === 'bpt')
      return { form: 'open', number: numberFor(`i${attributes.i}`, attributes.x ?? attributes.i) };
    if (name === 'ept') return { form: 'close', number: numberFor(`i${attributes.i}`, attributes.i) };
    if (name === 'ph' || name === 'it' || name === 'ut') {
      return { form: 'atom', number: numberFor(`ph${numbers.size}`, attributes.x) };
    }
    return name === 'hi' ? { form: 'words' } : { form: 'nothing' };
  });
}

/** "20261124T183600Z" */
function tmxDate(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

function readTmxDate(text: string | undefined): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
