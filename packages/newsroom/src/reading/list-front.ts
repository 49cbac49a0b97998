import type { Locale } from '@marbre/story/vocabulary/locale';
import type { ReaderListing } from './reader-listing';
import { listingColumns, newestFirst, presentListings } from './reader-listing';
import type { ReadingContext } from './reading-context';
import { type ReaderSection, sectionColumns, sectionNameIn } from './section-name-in';

/** The front page of one language: nothing appears on it twice. */
export interface ReaderFront {
  lead: ReaderListing | null;
  /** The next newest, largest type first. */
  second: ReaderListing[];
  sections: (ReaderSection & { stories: ReaderListing[] })[];
}

const secondRank = 6;
const perSection = 5;

type SectionRow = ReaderListing & ReaderSection;

/** The newest stories of a language, then the newest of every section: two queries whatever the archive. */
export async function listFront({ database }: ReadingContext, locale: Locale): Promise<ReaderFront> {
  const [newest, rows] = await Promise.all([
    database.publishedEdition.findMany({
      where: { locale, withdrawnAt: null },
      orderBy: [...newestFirst],
      take: 1 + secondRank,
      select: listingColumns,
    }),
    database.$queryRaw<SectionRow[]>`
      select ${sectionColumns}, p.*
      from "Section" s ${sectionNameIn(locale)}
      cross join lateral (
        select "editionId", "storyId", locale, "sectionSlug", path, headline, standfirst, bylines,
               "keyPoints", "publishedAt", "updatedAt"
        from "PublishedEdition"
        where locale = ${locale} and "sectionSlug" = s.slug and "withdrawnAt" is null
        order by "publishedAt" desc, "editionId"
        limit ${perSection + 1 + secondRank}
      ) p
      order by s.position, s.slug, p."publishedAt" desc, p."editionId"`,
  ]);
  const [lead = null, ...second] = presentListings(newest);
  const shown = new Set(newest.map((row) => row.editionId));
  return { lead, second, sections: groupBySection(rows.filter((row) => !shown.has(row.editionId))) };
}

function groupBySection(rows: SectionRow[]): ReaderFront['sections'] {
  const sections = new Map<string, ReaderFront['sections'][number]>();
  for (const { slug, name, nameLocale, ...row } of rows) {
    const section = sections.get(slug) ?? { slug, name, nameLocale, stories: [] };
    if (section.stories.length < perSection) section.stories.push(...presentListings([row]));
    sections.set(slug, section);
  }
  return [...sections.values()];
}
