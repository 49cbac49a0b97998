import { textOf } from '../../document/plain-text';
import { Problem } from '../../vocabulary/problem';
import type { ImportBlocks } from '../import-block';
import { NinjsItem, type NinjsText } from './ninjs-item';
import { readNitf } from './nitf';
import { isHtml, isNitf, readBody } from './read-body';
import { type WireStory, wireToBlocks } from './wire-story';
import { readFileXml } from '../file-xml';

/** Names that are put in a place of the story, or are for machines only. */
const known = new Set(
  'uri guid type profile mimetype standard $standard version versioncreated firstcreated contentcreated contentmodified representationtype pubstatus urgency altids language title byline by dateline ednote copyrightnotice usageterms copyrightholder embargoed embargoeduntil renditions associations charcount wordcount expires etag'.split(
    ' ',
  ),
);
const placed = /^(?:headline|headlines|description|descriptions|body|bodies)(?:_|$)/;

/** An item of ninjs (News in JSON, IPTC), versions 1 to 3, as blocks. */
export function ninjsToBlocks(source: string): ImportBlocks {
  const item = new NinjsItem(onlyItemOf(source));
  const bodies = item.texts('body', 'bodies').filter(isReadable);
  const body = bodies.toSorted((one, other) => richness(other) - richness(one))[0];
  const read = readText(body);
  const descriptions = item.texts('description', 'descriptions');
  const [headline, ...headlines] = mainFirst(item.texts('headline', 'headlines'));
  const standfirsts = read.body.blocks.length > 0 ? summariesOf(descriptions) : [];
  const captions =
    read.body.blocks.length > 0 ? [] : descriptions.filter(({ role }) => !/credit|writer/i.test(role));
  const isTold = (one: NinjsText) => standfirsts.includes(lineOf(one)) || captions.includes(one);
  const story: WireStory = {
    headline: (headline && lineOf(headline)) || item.text('title').trim() || read.headline,
    standfirsts: [...standfirsts, ...headlines.filter(isSecond).map(lineOf), ...read.standfirsts],
    bylines: [item.text('byline') || item.text('by')].flatMap((line) => line.trim() || read.bylines),
    dateline: item.text('dateline') || read.dateline,
    // A picture is told by its caption.
    body: read.body.blocks.length > 0 ? read.body : readBody(captions.map(({ value }) => value).join('\n\n')),
    language: item.text('language') || read.language,
    notes: [...[item.text('ednote').trim()].filter(Boolean), ...read.notes],
    rights: [
      ...[item.text('copyrightnotice') || item.text('copyrightholder'), item.text('usageterms')].filter(
        Boolean,
      ),
      ...read.rights,
    ],
    embargoedUntil: item.text('embargoeduntil') || item.text('embargoed') || undefined,
    isWithdrawn: /^(?:canceled|withheld)$/.test(item.text('pubstatus')),
    leftOut: [
      ...[...headlines.filter((one) => !isSecond(one)), ...descriptions.filter((one) => !isTold(one))]
        .filter((one) => lineOf(one) !== (headline && lineOf(headline)))
        .map(({ name }) => name),
      ...bodies.filter((one) => one !== body && !isSaidIn(one, read.body)).map(({ name }) => name),
      ...item.namesBeside((name) => known.has(name) || placed.test(name)),
      ...read.leftOut,
    ],
  };
  if (item.has('associations') || item.has('renditions'))
    story.body.warnings.push({ code: 'pictures-left-out' });
  return wireToBlocks(story);
}

/** The item of a file, which may be a list of one. */
function onlyItemOf(source: string): object {
  const read = parseJson(source);
  const items: unknown[] = Array.isArray(read) ? read : [read];
  if (items.length > 1)
    throw new Problem('import-several', { field: 'file', values: { count: items.length } });
  const [item] = items;
  if (typeof item !== 'object' || item === null) throw new Problem('import-unreadable', { field: 'file' });
  return item;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('import-unreadable', { field: 'file' });
  }
}

function lineOf({ value }: NinjsText): string {
  return textOfBlocks(readBody(value)).replace(/\s+/g, ' ').trim();
}

function textOfBlocks({ blocks }: ImportBlocks): string {
  return blocks.map(({ node }) => textOf(node)).join('\n');
}

/** Other XML than NITF is some agency's own and cannot be read. */
function isReadable({ contentType, value }: NinjsText): boolean {
  return isNitf(value) || !(contentType === 'application/xml' || /^\s*<\?xml/.test(value));
}

/** The bodies of an item are one text in several forms: HTML says most, plain text least; of two the longer. */
function richness({ contentType, value }: NinjsText): number {
  const form = isNitf(value) ? 1 : isHtml(value) || contentType.includes('html') ? 2 : 0;
  return form * 1e9 + value.length;
}

function readText(body: NinjsText | undefined): WireStory {
  const said = { standfirsts: [], bylines: [], notes: [], rights: [], leftOut: [] };
  if (body && isNitf(body.value)) return readNitf(readFileXml(body.value));
  return { ...said, body: readBody(body?.value ?? '', body?.contentType.includes('html')) };
}

/** True when every word of another form of the text is in what was read. */
function isSaidIn(other: NinjsText, read: ImportBlocks): boolean {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(words(textOfBlocks(read)));
  return words(textOfBlocks(readText(other).body)).every((word) => said.has(word));
}

function mainFirst(headlines: readonly NinjsText[]): NinjsText[] {
  const main = headlines.find(({ role }) => role === '' || role === 'main') ?? headlines[0];
  return main ? [main, ...headlines.filter((one) => one !== main)] : [];
}

function isSecond({ role }: NinjsText): boolean {
  return /sub|deck/i.test(role);
}

function summariesOf(descriptions: readonly NinjsText[]): string[] {
  const isSummary = ({ role }: NinjsText) =>
    /^(?:|text|html|main|lead|lede|summary|abstract|standfirst)$/i.test(role);
  const [summary] = descriptions.filter(isSummary);
  return summary ? [lineOf(summary)] : [];
}
