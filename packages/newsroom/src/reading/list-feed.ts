import type { Locale } from '@marbre/story/vocabulary/locale';
import type { ReaderListing } from './reader-listing';
import { listingColumns, newestFirst, presentListings } from './reader-listing';
import type { ReadingContext } from './reading-context';

/** A story as a feed carries it: complete. */
export interface FeedStory extends ReaderListing {
  topics: string[];
  /** The approved document as ProseMirror JSON. */
  content: unknown;
}

const feedSize = 30;

/** The newest stories of a language with their text. */
export async function listFeed({ database }: ReadingContext, locale: Locale): Promise<FeedStory[]> {
  const rows = await database.publishedEdition.findMany({
    where: { locale, withdrawnAt: null },
    orderBy: [...newestFirst],
    take: feedSize,
    select: { ...listingColumns, topics: true, content: true },
  });
  const matter = new Map(rows.map((row) => [row.editionId, { topics: row.topics, content: row.content }]));
  return presentListings(rows).map((row) => ({
    topics: [],
    content: null,
    ...row,
    ...matter.get(row.editionId),
  }));
}
