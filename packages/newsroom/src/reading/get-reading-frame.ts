import type { Locale } from '@marbre/story/vocabulary/locale';
import type { ReadingContext } from './reading-context';
import { type ReaderSection, sectionColumns, sectionNameIn } from './section-name-in';

/** What stands around every page: the sections with something to read, and the languages of the paper. */
export interface ReadingFrame {
  sections: ReaderSection[];
  /** Languages in which at least one story can be read, in the newsroom's order, retired ones among them. */
  locales: Locale[];
  /** Every language that has a place on the site, with or without stories. */
  newsroomLocales: Locale[];
  /** The paper's own: the first it still writes in. */
  ownLocale: Locale;
}

/** The frame of a language's pages: two queries, each a handful of index probes. */
export async function getReadingFrame({ database }: ReadingContext, locale: Locale): Promise<ReadingFrame> {
  const [sections, languages] = await Promise.all([
    database.$queryRaw<ReaderSection[]>`
      select ${sectionColumns}
      from "Section" s ${sectionNameIn(locale)}
      where exists (
        select 1 from "PublishedEdition" p
        where p.locale = ${locale} and p."sectionSlug" = s.slug and p."withdrawnAt" is null
      )
      order by s.position, s.slug`,
    database.$queryRaw<{ locale: Locale; isRetired: boolean; isRead: boolean }[]>`
      select l.locale, l."retiredAt" is not null as "isRetired", p.locale is not null as "isRead"
      from "NewsroomLanguage" l
      left join lateral (
        select p.locale from "PublishedEdition" p
        where p.locale = l.locale and p."withdrawnAt" is null
        order by p."publishedAt" desc
        limit 1
      ) p on true
      order by l.position, l.locale`,
  ]);
  return {
    sections,
    locales: languages.filter(({ isRead }) => isRead).map((language) => language.locale),
    newsroomLocales: languages.map((language) => language.locale),
    ownLocale: languages.find(({ isRetired }) => !isRetired)?.locale ?? locale,
  };
}
