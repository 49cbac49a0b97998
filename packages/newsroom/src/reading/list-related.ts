import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { ReaderStory } from './get-published-story';
import type { ReaderListing } from './reader-listing';
import { listingColumns, newestFirst, presentListings } from './reader-listing';
import type { ReadingContext } from './reading-context';

const relatedSize = 5;
/** How far back a related story is looked for; two short index scans however large the archive grows. */
const sectionDepth = 40;
const paperDepth = 80;

/**
 * What to read next: recent stories of the same language, those sharing most topics first, then those of
 * the same section, then the newest.
 */
export async function listRelated(
  { database }: ReadingContext,
  story: Pick<ReaderStory, 'storyId' | 'locale' | 'sectionSlug' | 'topics'>,
): Promise<ReaderListing[]> {
  const { storyId, locale, sectionSlug, topics } = story;
  const recent = (where: Prisma.PublishedEditionWhereInput, take: number) =>
    database.publishedEdition.findMany({
      where: { locale, withdrawnAt: null, storyId: { not: storyId }, ...where },
      orderBy: [...newestFirst],
      take,
      select: { ...listingColumns, topics: true },
    });
  const [sameSection, elsewhere] = await Promise.all([
    recent({ sectionSlug }, sectionDepth),
    topics.length > 0 ? recent({}, paperDepth) : [],
  ]);
  const own = new Set(topics);
  const shared = (row: { topics: string[] }) => row.topics.filter((topic) => own.has(topic)).length;
  const candidates = new Map(
    [...sameSection, ...elsewhere.filter((row) => shared(row) > 0)].map((row) => [row.editionId, row]),
  );
  const ranked = [...candidates.values()].sort(
    (a, b) => shared(b) - shared(a) || b.publishedAt.getTime() - a.publishedAt.getTime(),
  );
  return presentListings(ranked.slice(0, relatedSize));
}
