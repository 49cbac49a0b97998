import type { Database, Transaction } from '@marbre/db/create-database';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { findGone, findOrphans, pairBlocks } from '@marbre/story/segments/block-states';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { readCurrentDocument } from '../writing/read-current-document';
import { readBlockRow } from './block-record';

/** An edition that translates another. */
export interface TranslationEdition {
  id: string;
  locale: string;
  sourceEdition: { id: string; locale: string };
}

export const translationSelect = {
  id: true,
  locale: true,
  sourceEdition: { select: { id: true, locale: true } },
} as const;

/**
 * Both texts as they stand, block by block, with what is remembered of each.
 *
 * @param known texts that the caller has already read; the rest is read from the log.
 */
export async function readPairings(
  database: Database | Transaction,
  edition: TranslationEdition,
  known: { source?: StoryDocument; target?: StoryDocument } = {},
) {
  const source = known.source ?? (await readCurrentDocument(database, edition.sourceEdition.id)).document;
  const target = known.target ?? (await readCurrentDocument(database, edition.id)).document;
  const stored = await database.translatedBlock.findMany({ where: { editionId: edition.id } });
  const rows = stored.map(readBlockRow);
  const segments = extractSegments(source, edition.sourceEdition.locale);
  const words = extractSegments(target, edition.locale);
  return {
    pairings: pairBlocks(segments, words, rows),
    orphans: findOrphans(segments, words, rows),
    gone: findGone(segments, words, rows),
    rows,
    source,
    target,
  };
}
