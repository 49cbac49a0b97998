import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';
import { z } from 'zod';
import type { ReaderListing } from './reader-listing';
import { listingColumns } from './reader-listing';
import type { ReadingContext } from './reading-context';

/** What was put right after publication, as readers are told. */
export interface ReaderCorrection {
  at: Date;
  text: string;
}

/** Another language in which the same story can be read now. */
export interface ReaderAlternate {
  locale: Locale;
  path: string;
  headline: string;
}

/** Everything a story page shows. */
export interface ReaderStory extends ReaderListing {
  topics: string[];
  /** The approved document as ProseMirror JSON. */
  content: unknown;
  wordCount: number;
  isTranslation: boolean;
  sourceLocale: string;
  /** Newest first. */
  corrections: ReaderCorrection[];
  /** Published, not withdrawn, this one excluded; in no particular order. */
  alternates: ReaderAlternate[];
}

/** A story taken back: where it stood and why, but none of its words. */
export interface WithdrawnStory {
  storyId: string;
  locale: Locale;
  path: string;
  withdrawnAt: Date;
  /** The newsroom's note to readers; may be empty. */
  note: string;
}

export type PublishedStory =
  { state: 'published'; story: ReaderStory } | { state: 'withdrawn'; notice: WithdrawnStory };

/** As they are stored; anything else is none. */
export const correctionsSchema = z
  .array(z.object({ at: z.coerce.date(), text: z.string().min(1) }))
  .catch([]);

/** The story at a path, or its notice when it was withdrawn, or null when nothing was ever published there. */
export async function getPublishedStory(
  { database }: ReadingContext,
  path: string,
): Promise<PublishedStory | null> {
  const row = await database.publishedEdition.findUnique({ where: { path } });
  if (!row || !isLocale(row.locale)) return null;
  const { locale, withdrawnAt, withdrawnNote, contentHash: _hash, ...story } = row;
  if (withdrawnAt) {
    const { storyId } = row;
    return { state: 'withdrawn', notice: { storyId, locale, path, withdrawnAt, note: withdrawnNote } };
  }
  const corrections = correctionsSchema.parse(row.corrections);
  corrections.sort((a, b) => b.at.getTime() - a.at.getTime());
  const alternates = await listAlternates({ database }, row.storyId, row.editionId);
  return { state: 'published', story: { ...story, locale, corrections, alternates } };
}

/** The other languages a story can be read in now. */
export async function listAlternates(
  { database }: ReadingContext,
  storyId: string,
  editionId: string,
): Promise<ReaderAlternate[]> {
  const rows = await database.publishedEdition.findMany({
    where: { storyId, withdrawnAt: null, editionId: { not: editionId } },
    select: { locale: listingColumns.locale, path: true, headline: true },
  });
  return rows.flatMap((row) => (isLocale(row.locale) ? [{ ...row, locale: row.locale }] : []));
}
