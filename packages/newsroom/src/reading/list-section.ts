import type { Locale } from '@marbre/story/vocabulary/locale';
import type { ReaderListing } from './reader-listing';
import { listingColumns, newestFirst, presentListings } from './reader-listing';
import { afterCursor, type ReadingCursor, writeReadingCursor } from './reading-cursor';
import type { ReadingContext } from './reading-context';
import { type ReaderSection, sectionColumns, sectionNameIn } from './section-name-in';

/** One page of a section, newest first. */
export interface ReaderSectionPage {
  section: ReaderSection;
  stories: ReaderListing[];
  /** Cursor of the older page, or null at the end of the archive. */
  older: string | null;
  /** Languages in which the section has something to read, in the newsroom's order. */
  locales: Locale[];
}

const pageSize = 24;

/** A page of a section in one language, or null when there is no such section. */
export async function listSection(
  { database }: ReadingContext,
  input: { locale: Locale; slug: string; after?: ReadingCursor },
): Promise<ReaderSectionPage | null> {
  const { locale, slug, after } = input;
  const [[found], rows] = await Promise.all([
    database.$queryRaw<(ReaderSection & { locales: Locale[] })[]>`
      select ${sectionColumns}, array(
        select l.locale from "NewsroomLanguage" l
        where exists (
          select 1 from "PublishedEdition" p
          where p.locale = l.locale and p."sectionSlug" = s.slug and p."withdrawnAt" is null
        )
        order by l.position, l.locale
      ) as locales
      from "Section" s ${sectionNameIn(locale)}
      where s.slug = ${slug}`,
    database.publishedEdition.findMany({
      where: { locale, sectionSlug: slug, withdrawnAt: null, ...(after ? afterCursor(after) : {}) },
      orderBy: [...newestFirst],
      take: pageSize + 1,
      select: listingColumns,
    }),
  ]);
  if (!found) return null;
  const { locales, ...section } = found;
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    section,
    stories: presentListings(rows.slice(0, pageSize)),
    older: last ? writeReadingCursor(last) : null,
    locales,
  };
}
