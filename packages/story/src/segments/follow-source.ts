import { isEdited, type RememberedBlock } from './block-states';
import { carryForm } from './carry-form';
import type { ContentNode } from './content-node';
import { cutContent, joinContent } from './cut-content';
import { ingestSegment } from './ingest-segment';
import type { Segment, SegmentTag } from './segment';
import { splitSentences } from './split-sentences';
import { plainTextOf } from './tagged-text';

/** What is remembered of a translated block, its source as it then was included. */
export interface RememberedSource extends RememberedBlock {
  sourceText: string;
  sourceTags: readonly SegmentTag[];
  sourceForm: string;
}

/** Words that a block of the source gets without any engine, out of words that are already there. */
export interface CarriedBlock {
  source: Segment;
  content: ContentNode[];
}

/** What a translation can follow of its source's changes without a new translation. */
export interface FollowPlan<Row extends RememberedSource> {
  /** The same words now stand under another id. */
  adopted: { row: Row; source: Segment }[];
  /** Only formatting changed; `content` is the translation with it. */
  formed: { row: Row; source: Segment; content: ContentNode[] }[];
  /** One block became several; the first part is the one that keeps the row. */
  split: { row: Row; isPersons: boolean; parts: CarriedBlock[] }[];
  /** Several blocks became one; the first row is the one that stays. */
  joined: { rows: Row[]; isPersons: boolean; whole: CarriedBlock }[];
}

/** Blocks that one may be divided into, or be put together from, and still be recognised. */
const longestSequence = 6;

/**
 * Recognises by their words blocks of the source that were renamed, divided, put together or formatted
 * otherwise, and says how their translations follow. A division is followed only between sentences that
 * source and translation have the same number of; everything else is left to be translated.
 */
export function planFollowing<Row extends RememberedSource>(
  text: {
    source: readonly Segment[];
    target: readonly Segment[];
    sourceLocale: string;
    targetLocale: string;
  },
  rows: readonly Row[],
): FollowPlan<Row> {
  const plan: FollowPlan<Row> = { adopted: [], formed: [], split: [], joined: [] };
  const known = rows.filter(({ sourceText }) => sourceText !== '');
  const rowOf = new Map(rows.map((row) => [row.sourceBlockId, row]));
  const sourceOf = new Map(text.source.map((segment) => [segment.blockId, segment]));
  const targetOf = new Map(text.target.map((segment) => [segment.blockId, segment]));
  const taken = new Set<Segment>();
  const isPersons = (row: Row) => row.isAccepted || isEdited(row, targetOf.get(row.blockId) ?? null);
  const changed = known.filter((row) => sourceOf.get(row.sourceBlockId)?.textHash !== row.sourceHash);
  const settled = new Set<Row>();

  for (const row of changed) {
    if (sourceOf.has(row.sourceBlockId)) continue;
    const source = text.source.find(
      (segment) => segment.textHash === row.sourceHash && !rowOf.has(segment.blockId) && !taken.has(segment),
    );
    if (!source) continue;
    taken.add(source);
    settled.add(row);
    plan.adopted.push({ row, source });
  }

  for (const row of changed) {
    if (settled.has(row)) continue;
    const target = targetOf.get(row.blockId);
    const own = sourceOf.get(row.sourceBlockId);
    const isFree = (segment: Segment) =>
      segment === own || (!rowOf.has(segment.blockId) && !taken.has(segment));
    const sources = findSequence(text.source, bareText(plainTextOf(row.sourceText)), isFree, (segment) =>
      bareText(segment.plain),
    );
    const parts = sources && target ? divide(sources, row, target, text) : null;
    if (!parts || (own && !parts.some(({ source }) => source === own))) continue;
    parts.forEach(({ source }) => taken.add(source));
    settled.add(row);
    plan.split.push({ row, isPersons: isPersons(row), parts });
  }

  for (const source of text.source) {
    const own = rowOf.get(source.blockId);
    if (taken.has(source) || own?.sourceHash === source.textHash) continue;
    const isFree = (row: Row) =>
      !settled.has(row) && (row === own || !sourceOf.has(row.sourceBlockId)) && targetOf.has(row.blockId);
    // In the order of the translation, which is the order they had in the source.
    const inOrder = text.target.flatMap(({ blockId }) => known.find((row) => row.blockId === blockId) ?? []);
    const joined = findSequence(inOrder, bareText(source.plain), isFree, (row) =>
      bareText(plainTextOf(row.sourceText)),
    );
    if (!joined || (own && !joined.includes(own))) continue;
    joined.forEach((row) => settled.add(row));
    const content = joinContent(joined.map((row) => contentOf(targetOf.get(row.blockId))));
    const rowsKeptFirst = own ? [own, ...joined.filter((row) => row !== own)] : joined;
    plan.joined.push({ rows: rowsKeptFirst, isPersons: joined.some(isPersons), whole: { source, content } });
  }

  for (const row of known) {
    const source = sourceOf.get(row.sourceBlockId);
    const target = targetOf.get(row.blockId);
    if (!source || !target || source.textHash !== row.sourceHash || source.contentHash === row.sourceForm)
      continue;
    const content = carryForm({ text: row.sourceText, tags: row.sourceTags }, source, contentOf(target));
    if (content) plan.formed.push({ row, source, content });
  }
  return plan;
}

/** Neighbours, two at least, whose texts put together are the wanted one. */
function findSequence<Part>(
  parts: readonly Part[],
  wanted: string,
  isFree: (part: Part) => boolean,
  textOf: (part: Part) => string,
): Part[] | null {
  if (wanted === '') return null;
  for (let start = 0; start < parts.length; start += 1) {
    let text = '';
    for (let end = start; end < Math.min(start + longestSequence, parts.length); end += 1) {
      const part = parts[end];
      if (part === undefined || !isFree(part)) break;
      text += textOf(part);
      if (!wanted.startsWith(text)) break;
      if (text === wanted && end > start) return parts.slice(start, end + 1);
    }
  }
  return null;
}

/** The translation of a divided block, divided at the same sentences; null when they do not correspond. */
function divide(
  sources: readonly Segment[],
  row: RememberedSource,
  target: Segment,
  { sourceLocale, targetLocale }: { sourceLocale: string; targetLocale: string },
): CarriedBlock[] | null {
  const before = splitSentences(plainTextOf(row.sourceText), sourceLocale).length;
  const counts = sources.map(({ sentences }) => sentences.length);
  const sentences = splitSentences(target.plain, targetLocale);
  if (counts.reduce((sum, count) => sum + count, 0) !== before || sentences.length !== before) return null;
  const content = contentOf(target);
  const parts: CarriedBlock[] = [];
  let at = 0;
  let done = 0;
  for (const [index, source] of sources.entries()) {
    done += counts[index] ?? 0;
    const next = sentences[done];
    const end = next === undefined ? target.plain.length : target.plain.indexOf(next, at + 1);
    if (end === -1) return null;
    parts.push({ source, content: cutContent(content, at, end) });
    at = end;
  }
  return parts.every((part) => part.content.length > 0) ? parts : null;
}

function contentOf(target: Segment | undefined): ContentNode[] {
  return target ? ingestSegment(target.text, target.tags).content : [];
}

/** A text without its spaces: where a block is divided one goes, where two are joined one comes. */
function bareText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
