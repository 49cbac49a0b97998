import { isLocale, type Locale } from '@marbre/story/vocabulary/locale';
import type { ReaderAlternate } from './get-published-story';
import { newestFirst } from './reader-listing';
import type { ReadingContext } from './reading-context';

/** One file of the sitemap: the stories first published in one language on one day (UTC). */
export interface SitemapDay {
  locale: Locale;
  /** `yyyy-mm-dd`. */
  day: string;
}

/** One address of the sitemap with the same story's other published languages. */
export interface SitemapEntry {
  path: string;
  locale: Locale;
  headline: string;
  publishedAt: Date;
  updatedAt: Date;
  alternates: Pick<ReaderAlternate, 'locale' | 'path'>[];
}

/** The most addresses one sitemap file may hold (sitemaps.org). */
const fileSize = 50_000;
/** The most addresses of a news sitemap, and how old its stories may be (Google News). */
const newsSize = 1_000;
const newsAge = 48 * 60 * 60 * 1000;

/** The days on which a language published something, newest first: one index probe per day. */
export async function listSitemapDays({ database }: ReadingContext, locale: Locale): Promise<SitemapDay[]> {
  const rows = await database.$queryRaw<{ day: string }[]>`
    with recursive days(day) as (
      select date_trunc('day', max("publishedAt") at time zone 'UTC')
      from "PublishedEdition" where locale = ${locale} and "withdrawnAt" is null
      union all
      select (
        select date_trunc('day', max(p."publishedAt") at time zone 'UTC')
        from "PublishedEdition" p
        where p.locale = ${locale} and p."withdrawnAt" is null
          and p."publishedAt" < days.day at time zone 'UTC'
      )
      from days where days.day is not null
    )
    select to_char(day, 'YYYY-MM-DD') as day from days where day is not null`;
  return rows.map(({ day }) => ({ locale, day }));
}

/** The addresses of one day in one language. */
export async function listSitemapDay(
  context: ReadingContext,
  { locale, day }: SitemapDay,
): Promise<SitemapEntry[]> {
  const from = new Date(`${day}T00:00:00.000Z`);
  const until = new Date(from.getTime() + 24 * 60 * 60 * 1000);
  return listEntries(context, { locale, publishedAt: { gte: from, lt: until } }, fileSize);
}

/** What was published in one language in the last two days. */
export async function listNewsSitemap(
  context: ReadingContext,
  locale: Locale,
  now: Date,
): Promise<SitemapEntry[]> {
  return listEntries(context, { locale, publishedAt: { gte: new Date(now.getTime() - newsAge) } }, newsSize);
}

async function listEntries(
  { database }: ReadingContext,
  where: { locale: Locale; publishedAt: { gte: Date; lt?: Date } },
  take: number,
): Promise<SitemapEntry[]> {
  const rows = await database.publishedEdition.findMany({
    where: { ...where, withdrawnAt: null },
    orderBy: [...newestFirst],
    take,
    select: { storyId: true, path: true, headline: true, publishedAt: true, updatedAt: true },
  });
  // One array parameter: a list of parameters would end at 32 767 stories.
  const editions = await database.$queryRaw<{ storyId: string; locale: string; path: string }[]>`
    select "storyId", locale, path from "PublishedEdition"
    where "storyId" = any(${rows.map((row) => row.storyId)}::uuid[]) and "withdrawnAt" is null`;
  const byStory = Map.groupBy(editions, (edition) => edition.storyId);
  return rows.map(({ storyId, ...row }) => ({
    ...row,
    locale: where.locale,
    alternates: (byStory.get(storyId) ?? []).flatMap((edition) =>
      isLocale(edition.locale) ? [{ locale: edition.locale, path: edition.path }] : [],
    ),
  }));
}
