import { Prisma } from '@marbre/db/generated/prisma/client';
import { type Locale, locales } from '@marbre/story/vocabulary/locale';
import type { ReadingContext } from './reading-context';

/** A section by the name it has in the reader's language. */
export interface ReaderSection {
  slug: string;
  name: string;
}

/** What stands around every page: the sections with something to read, and the languages of the paper. */
export interface ReadingFrame {
  sections: ReaderSection[];
  /** Languages in which at least one story can be read. */
  locales: Locale[];
}

/** The frame of a language's pages: two queries, each a handful of index probes. */
export async function getReadingFrame({ database }: ReadingContext, locale: Locale): Promise<ReadingFrame> {
  const [sections, present] = await Promise.all([
    database.$queryRaw<ReaderSection[]>`
      select s.slug, coalesce(n.name, s.slug) as name
      from "Section" s
      left join "SectionName" n on n."sectionId" = s.id and n.locale = ${locale}
      where exists (
        select 1 from "PublishedEdition" p
        where p.locale = ${locale} and p."sectionSlug" = s.slug and p."withdrawnAt" is null
      )
      order by s.position, s.slug`,
    database.$queryRaw<{ locale: Locale }[]>`
      select l.locale from unnest(array[${Prisma.join([...locales])}]::text[]) as l(locale)
      where exists (
        select 1 from "PublishedEdition" p where p.locale = l.locale and p."withdrawnAt" is null
      )`,
  ]);
  const found = new Set(present.map((row) => row.locale));
  return { sections, locales: locales.filter((each) => found.has(each)) };
}
