import type { Locale } from '@marbre/story/vocabulary/locale';
import type { ReaderListing } from './reader-listing';
import { listingColumns, newestFirst, presentListings } from './reader-listing';
import type { ReadingContext } from './reading-context';

/** The newest stories of a language, for pages that have nothing else to offer. */
export async function listLatest(
  { database }: ReadingContext,
  locale: Locale,
  take: number,
): Promise<ReaderListing[]> {
  const rows = await database.publishedEdition.findMany({
    where: { locale, withdrawnAt: null },
    orderBy: [...newestFirst],
    take,
    select: listingColumns,
  });
  return presentListings(rows);
}
