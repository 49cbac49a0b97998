import {
  childOf,
  childrenOf,
  findElements,
  localName,
  type XmlElement,
  wordsOf,
} from '../../exchange/xml-element';
import { Problem } from '../../vocabulary/problem';
import { htmlToBlocks } from '../html-to-blocks';
import { readNitf } from './nitf';
import { readBody } from './read-body';
import { languageOf, lineOf, linesOf, nothing } from '../file-xml';
import type { WireStory } from './wire-story';
import { htmlOfXhtml } from './xhtml';

/** The one text of a file in NewsML 1, which agencies sent before NewsML-G2 and some still do. */
export function readNewsMl1(root: XmlElement): WireStory {
  const texts = findElements(root, 'ContentItem').filter(isText);
  const [text, ...others] = texts;
  if (!text) throw new Problem('import-empty', { field: 'file' });
  if (others.length > 0)
    throw new Problem('import-several', { field: 'file', values: { count: texts.length } });
  const item = findElements(root, 'NewsItem')[0] ?? root;
  const lines = findElements(item, 'NewsLines')[0] ?? nothing;
  const line = (name: string) => linesOf(childrenOf(lines, name));
  const content = readContent(text);
  const status = findElements(item, 'Status')[0]?.attributes.FormalName ?? '';
  const body = content.body;
  if (findElements(root, 'ContentItem').length > 1) body.warnings.push({ code: 'pictures-left-out' });
  return {
    ...content,
    headline: line('HeadLine')[0] ?? content.headline,
    standfirsts: [...line('SubHeadLine'), ...content.standfirsts],
    bylines: [...line('ByLine'), ...content.bylines],
    dateline: line('DateLine')[0] ?? content.dateline,
    language:
      findElements(item, 'Language')[0]?.attributes.FormalName ?? content.language ?? languageOf(item),
    notes: [...linesOf(findElements(item, 'Instruction')), ...content.notes],
    rights: [...line('CopyrightLine'), ...linesOf(findElements(item, 'UsageRights')), ...content.rights],
    isWithdrawn: /^(?:canceled|withheld)$/i.test(status),
    leftOut: [
      ...['SlugLine', 'KeywordLine', 'CreditLine'].filter((name) => line(name).length > 0),
      ...content.leftOut,
    ],
  };
}

function isText(content: XmlElement): boolean {
  const medium = childOf(content, 'MediaType')?.attributes.FormalName ?? 'Text';
  const data = childOf(content, 'DataContent');
  return /text/i.test(medium) && data !== null && wordsOf(data).trim() !== '';
}

function readContent(content: XmlElement): WireStory {
  const data = childOf(content, 'DataContent') ?? nothing;
  const nitf = findElements(data, 'nitf')[0];
  if (nitf) return readNitf(nitf);
  const isMarked = data.children.some((child) => typeof child !== 'string' && localName(child) !== '');
  return {
    standfirsts: [],
    bylines: [],
    notes: [],
    rights: [],
    leftOut: [],
    body: isMarked ? htmlToBlocks(htmlOfXhtml(data.children), 'selection') : readBody(lineKept(data)),
  };
}

/** The words with the ends of their lines. */
function lineKept(element: XmlElement): string {
  return wordsOf(element) || lineOf(element);
}
