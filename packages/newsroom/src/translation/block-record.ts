import { findBlock } from '@marbre/story/document/block-identity';
import type { StoryDocument } from '@marbre/story/document/story-node';
import type { Prisma, TranslatedBlock } from '@marbre/db/generated/prisma/client';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { RememberedSource } from '@marbre/story/segments/follow-source';
import type { Segment, SegmentTag } from '@marbre/story/segments/segment';

/** What a row remembers of the source block it translates. */
export function sourceRecord(source: Segment) {
  return {
    sourceBlockId: source.blockId,
    sourceHash: source.textHash,
    sourceText: source.text,
    sourceTags: source.tags as unknown as Prisma.InputJsonValue,
    sourceForm: source.contentHash,
  };
}

export type BlockRow = RememberedSource & Omit<TranslatedBlock, 'sourceTags'>;

/** A row as it is stored, its tags as tags. */
export function readBlockRow(row: TranslatedBlock): BlockRow {
  return { ...row, sourceTags: row.sourceTags as unknown as SegmentTag[] };
}

/** Where words offered for a block come from: what the row will say when they are taken. */
export interface SuggestionFrom {
  sourceText: string;
  sourceTags: SegmentTag[];
  sourceForm: string;
  origin: 'machine' | 'memory' | 'person';
  engine: string;
  engineVersion: string;
  /** ISO 8601. */
  at: string;
}

/** The columns of a suggestion made for a source block as it stands. */
export function suggestionRecord(
  source: Segment,
  content: unknown,
  from: Pick<SuggestionFrom, 'origin' | 'engine' | 'engineVersion'>,
  at: Date,
) {
  const { text: sourceText, tags: sourceTags, contentHash: sourceForm } = source;
  const suggestionFrom: SuggestionFrom = {
    sourceText,
    sourceTags,
    sourceForm,
    ...from,
    at: at.toISOString(),
  };
  return {
    suggestion: content as Prisma.InputJsonValue,
    suggestionHash: source.textHash,
    suggestionFrom: suggestionFrom as unknown as Prisma.InputJsonValue,
  };
}

/** One block of a text as it is translated; null when it is not there or has no words. */
export function segmentOf(document: StoryDocument, blockId: string, locale: string): Segment | null {
  const node = findBlock(document, blockId);
  return (node && extractSegments({ type: 'doc', content: [node] }, locale)[0]) ?? null;
}

/** The hash of a block's words, empty when it has none. */
export function hashOfBlock(document: StoryDocument, blockId: string, locale: string): string {
  return segmentOf(document, blockId, locale)?.textHash ?? '';
}
