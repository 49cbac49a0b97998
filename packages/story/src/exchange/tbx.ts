import { Problem } from '../vocabulary/problem';
import { childrenOf, findElements, localName, readXml, wordsOf, type XmlElement } from './xml-element';
import { lines, type Xml, xml, xmlFile } from './write-xml';

export type TbxStatus = 'preferred' | 'accepted' | 'forbidden';
export type TbxPartOfSpeech = 'noun' | 'verb' | 'adjective' | 'name';

/** A concept and its words in each language. */
export interface TbxConcept {
  id?: string;
  partOfSpeech: TbxPartOfSpeech | null;
  definition: string;
  note: string;
  isUntranslatable: boolean;
  /** Slug of the only section it holds for. */
  section: string | null;
  /** The language as the file names it. */
  forms: { language: string; text: string; status: TbxStatus }[];
}

/** ISO 12620 names of the three states. */
const statusNames = {
  preferred: 'preferredTerm-admn-sts',
  accepted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
} as const satisfies Record<TbxStatus, string>;

const partNames = {
  noun: 'noun',
  verb: 'verb',
  adjective: 'adjective',
  name: 'properNoun',
} as const satisfies Record<TbxPartOfSpeech, string>;

const untranslatable = 'do-not-translate';
const ofSection = 'section:';

/** Writes a termbase as TBX-Basic in the style "dca" (ISO 30042:2019). */
export function writeTbx(language: string, concepts: readonly TbxConcept[]): string {
  const header = xml(
    'tbxHeader',
    {},
    xml('fileDesc', {}, xml('sourceDesc', {}, xml('p', {}, 'The termbase of a Marbre newsroom'))),
  );
  const body = xml('text', {}, xml('body', {}, lines(concepts.map(writeConcept))));
  return xmlFile(
    xml(
      'tbx',
      { style: 'dca', type: 'TBX-Basic', 'xml:lang': language, xmlns: 'urn:iso:std:iso:30042:ed-2' },
      lines([header, body]),
    ),
  );
}

function writeConcept(concept: TbxConcept, index: number): Xml {
  const { id, definition, note, isUntranslatable, section, partOfSpeech, forms } = concept;
  const languages = [...new Set(forms.map((form) => form.language))];
  return xml(
    'conceptEntry',
    { id: `c${id ?? index + 1}` },
    isUntranslatable ? xml('admin', { type: 'projectSubset' }, untranslatable) : null,
    section ? xml('admin', { type: 'projectSubset' }, `${ofSection}${section}`) : null,
    definition ? xml('descrip', { type: 'definition' }, definition) : null,
    note ? xml('note', {}, note) : null,
    ...languages.map((language) =>
      xml(
        'langSec',
        { 'xml:lang': language },
        ...forms
          .filter((form) => form.language === language)
          .map(({ text, status }) =>
            xml(
              'termSec',
              {},
              xml('term', {}, text),
              partOfSpeech ? xml('termNote', { type: 'partOfSpeech' }, partNames[partOfSpeech]) : null,
              xml('termNote', { type: 'administrativeStatus' }, statusNames[status]),
            ),
          ),
      ),
    ),
  );
}

/**
 * Reads TBX of 2019 in either style, and its forerunner (`martif`). A form without a status is the preferred
 * one if it is the first of its language. Throws `exchange-format` and what `readXml` throws.
 */
export function readTbx(text: string): TbxConcept[] {
  const root = readXml(text);
  if (root.name !== 'tbx' && root.name !== 'martif') {
    throw new Problem('exchange-format', { values: { format: 'TBX' } });
  }
  return [...findElements(root, 'conceptEntry'), ...findElements(root, 'termEntry')].map(readConcept);
}

function readConcept(entry: XmlElement): TbxConcept {
  const subsets = saidOf(entry, 'projectSubset');
  const sections = [...childrenOf(entry, 'langSec'), ...childrenOf(entry, 'langSet')];
  const section = subsets.find((subset) => subset.startsWith(ofSection))?.slice(ofSection.length) ?? null;
  const part = findSaid(entry, 'partOfSpeech');
  return {
    ...(entry.attributes.id ? { id: entry.attributes.id.replace(/^c/, '') } : {}),
    partOfSpeech:
      (Object.keys(partNames) as TbxPartOfSpeech[]).find(
        (name) => partNames[name] === part || name === part,
      ) ?? null,
    definition: findSaid(entry, 'definition') ?? '',
    note: notesOf(entry).join('\n'),
    isUntranslatable: subsets.includes(untranslatable),
    section,
    forms: sections.flatMap(readForms),
  };
}

/** What is noted of the concept, of a language or of a term: the termbase has one place for all of it. */
function notesOf(entry: XmlElement): string[] {
  const notes = findElements(entry, 'note').map((note) => wordsOf(note).replace(/\s+/g, ' ').trim());
  return [...new Set(notes)].filter((note) => note !== '');
}

function readForms(section: XmlElement): TbxConcept['forms'] {
  const language = section.attributes['xml:lang'] ?? '';
  const terms = ['termSec', 'tig', 'ntig'].flatMap((name) => childrenOf(section, name));
  return terms.flatMap((element, index) => {
    const term = findElements(element, 'term')[0];
    const text = term ? wordsOf(term).replace(/\s+/g, ' ').trim() : '';
    if (text === '') return [];
    return [{ language, text, status: statusOf(findSaid(element, 'administrativeStatus'), index) }];
  });
}

function statusOf(said: string | undefined, index: number): TbxStatus {
  if (said?.startsWith('preferred')) return 'preferred';
  if (said?.startsWith('deprecated') || said?.startsWith('superseded')) return 'forbidden';
  if (said?.startsWith('admitted')) return 'accepted';
  return index === 0 ? 'preferred' : 'accepted';
}

/** What is said of an element under a category: `<descrip type="definition">` or `<basic:definition>`. */
function saidOf(element: XmlElement, category: string): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const isMeant = child.attributes.type === category || localName(child) === category;
    return isMeant ? [wordsOf(child).trim()] : [];
  });
}

/** The first thing said under a category, here or below. */
function findSaid(element: XmlElement, category: string): string | undefined {
  const here = saidOf(element, category)[0];
  if (here !== undefined) return here;
  for (const child of element.children) {
    const below = typeof child === 'string' ? undefined : findSaid(child, category);
    if (below !== undefined) return below;
  }
  return undefined;
}
