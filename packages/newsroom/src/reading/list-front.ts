import type { Locale } from '@marbre/story/vocabulary/locale';
import type { ReaderSection } from './get-reading-frame';
import type { ReaderListing } from './reader-listing';
import { listingColumns, newestFirst, presentListings } from './reader-listing';
import type { ReadingContext } from './reading-context';

/** The front page of one language: nothing appears on it twice. */
export interface ReaderFront {
  lead: ReaderListing | null;
  /** The next newest, largest type first. */
  second: ReaderListing[];
  sections: (ReaderSection & { stories: ReaderListing[] })[];
}

const secondRank = 6;
const perSection = 5;

type SectionRow = ReaderListing & { sectionName: string };

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
      select coalesce(n.name, s.slug) as "sectionName", p.*
      from "Section" s
      left join "SectionName" n on n."sectionId" = s.id and n.locale = ${locale}
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
  for (const { sectionName, ...row } of rows) {
    const section = sections.get(row.sectionSlug) ?? {
      slug: row.sectionSlug,
      name: sectionName,
      stories: [],
    };
    if (section.stories.length < perSection) section.stories.push(...presentListings([row]));
    sections.set(row.sectionSlug, section);
  }
  return [...sections.values()];
}
