import { Problem } from '../vocabulary/problem';
import { assertUnambiguous } from './assert-unambiguous';
import { type InlineMeaning, numberIn, readInline, writeInline } from './inline-codes';
import {
  childOf,
  childrenOf,
  findElements,
  localName,
  readXml,
  wordsOf,
  type XmlElement,
} from './xml-element';
import { lines, Xml, xml, xmlFile } from './write-xml';

/** How far a block's translation is, in XLIFF's own words. */
export type XliffState = 'initial' | 'translated' | 'reviewed' | 'final';

/** A block to translate. */
export interface XliffUnit {
  /** The block's id in the source. */
  blockId: string;
  kind: string;
  /** Tagged text. */
  source: string;
  /** Tagged text with the source's tag numbers; null when there is none. */
  target: string | null;
  state: XliffState;
  /** Fingerprints at the time of export, to tell later what has changed since; empty when not known. */
  sourceHash: string;
  targetHash: string;
}

/** One edition, for a translator outside the newsroom. */
export interface XliffJob {
  /** The source edition's id. */
  original: string;
  sourceLanguage: string;
  targetLanguage: string;
  headline: string;
  units: XliffUnit[];
}

const namespace = 'urn:oasis:names:tc:xliff:document:2.0';
const metadata = 'urn:oasis:names:tc:xliff:metadata:2.0';

/** Writes a job as XLIFF 2.1 (OASIS Standard, 13 February 2018): a unit for each block, formatting as codes. */
export function writeXliff({ original, sourceLanguage, targetLanguage, headline, units }: XliffJob): string {
  const file = xml(
    'file',
    { id: 'f1', original },
    new Xml('\n'),
    xml('notes', {}, xml('note', { category: 'headline' }, headline)),
    lines(units.map(writeUnit)),
  );
  return xmlFile(
    xml(
      'xliff',
      {
        version: '2.1',
        srcLang: sourceLanguage,
        trgLang: targetLanguage,
        xmlns: namespace,
        'xmlns:mda': metadata,
      },
      lines([file]),
    ),
  );
}

function writeUnit(unit: XliffUnit, index: number): Xml {
  const { blockId, kind, source, target, state, sourceHash, targetHash } = unit;
  const facts = { kind, 'source-hash': sourceHash, 'target-hash': targetHash };
  const told = Object.entries(facts).filter(([, value]) => value !== '');
  const preserve = { 'xml:space': 'preserve' };
  return xml(
    'unit',
    { id: `u${index + 1}`, name: blockId },
    told.length > 0
      ? xml(
          'mda:metadata',
          {},
          xml(
            'mda:metaGroup',
            { category: 'marbre' },
            ...told.map(([type, value]) => xml('mda:meta', { type }, value)),
          ),
        )
      : null,
    xml(
      'segment',
      { state },
      xml('source', preserve, ...writeInline(source, codes)),
      target === null ? null : xml('target', preserve, ...writeInline(target, codes)),
    ),
  );
}

const codes = {
  pair: (number: number, inside: (Xml | string)[]) => xml('pc', { id: number }, ...inside),
  open: (number: number) => xml('sc', { id: number, isolated: 'yes' }),
  close: (number: number) => xml('ec', { id: number, isolated: 'yes' }),
  atom: (number: number) => xml('ph', { id: number }),
};

/**
 * Reads XLIFF 2.x with one file in it. Segments that a tool has split are joined again; what is between
 * them is kept. Throws `exchange-format` for another kind or version, `exchange-ambiguous` for two texts of one
 * place, and what `readXml` throws.
 */
export function readXliff(text: string): XliffJob {
  const root = readXml(text);
  const files = localName(root) === 'xliff' ? childrenOf(root, 'file') : [];
  const [file] = files;
  if (!file || files.length > 1 || !(root.attributes.version ?? '').startsWith('2.')) {
    throw new Problem('exchange-format', { values: { format: 'XLIFF 2' } });
  }
  assertUnambiguous(file, root.attributes.trgLang ?? '');
  const notes = childOf(file, 'notes');
  const headline =
    notes && childrenOf(notes, 'note').find(({ attributes }) => attributes.category === 'headline');
  return {
    original: file.attributes.original ?? '',
    sourceLanguage: root.attributes.srcLang ?? '',
    targetLanguage: root.attributes.trgLang ?? '',
    headline: headline ? wordsOf(headline) : '',
    units: findElements(file, 'unit').map(readUnit),
  };
}

function readUnit(unit: XmlElement): XliffUnit {
  const parts = unit.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (localName(child) === 'segment' || localName(child) === 'ignorable'),
  );
  const facts = new Map(findElements(unit, 'meta').map((meta) => [meta.attributes.type, wordsOf(meta)]));
  const segments = parts.filter((part) => localName(part) === 'segment');
  const isTranslated = segments.some((segment) => childOf(segment, 'target') !== null);
  const state = segments[0]?.attributes.state;
  const states = ['initial', 'translated', 'reviewed', 'final'] as const;
  return {
    blockId: unit.attributes.name ?? unit.attributes.id ?? '',
    kind: facts.get('kind') ?? '',
    source: parts.map((part) => readPart(childOf(part, 'source'))).join(''),
    target: isTranslated ? readTarget(parts) : null,
    state: states.find((known) => known === state) ?? 'initial',
    sourceHash: facts.get('source-hash') ?? '',
    targetHash: facts.get('target-hash') ?? '',
  };
}

/**
 * The parts in the order the translation has them: a part may say which place in the unit it takes, counted
 * from 1; the others keep their own (XLIFF 2.1, attribute `order` of `target`).
 */
function readTarget(parts: XmlElement[]): string {
  const placed = parts.map((part, index) => {
    const target = childOf(part, 'target');
    const place = Number(target?.attributes.order);
    return { words: readPart(target ?? spaceOnly(part)), place: Number.isInteger(place) ? place : index + 1 };
  });
  return placed
    .sort((a, b) => a.place - b.place)
    .map(({ words }) => words)
    .join('');
}

/** Between two segments a tool may leave the source's spaces without a target of their own. */
function spaceOnly(part: XmlElement): XmlElement | null {
  return localName(part) === 'ignorable' ? childOf(part, 'source') : null;
}

function readPart(part: XmlElement | null): string {
  if (!part) return '';
  return readInline(part, ({ attributes }, name): InlineMeaning => {
    const number = numberIn(attributes.startRef ?? attributes.id) ?? 0;
    if (name === 'pc') return { form: 'pair', number };
    if (name === 'ph') return { form: 'atom', number };
    if (name === 'sc') return { form: 'open', number };
    if (name === 'ec') return { form: 'close', number };
    if (name === 'mrk') return { form: 'words' };
    if (name === 'cp') return { form: 'text', text: characterOf(attributes.hex) };
    return { form: 'nothing' };
  });
}

/** `cp` stands for a character that XML cannot hold; nor can a story. */
function characterOf(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : '';
}
