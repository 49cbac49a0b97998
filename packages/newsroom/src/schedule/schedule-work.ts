import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { QueryContext } from '../context';
import { listOpenLocales } from '../language/list-languages';

/** How far back "new" and "published" reach, in days: longer than any standstill, short of the archive. */
const reachDays = 7;

/** Things done in one run at most; the next occurrence takes up the rest. */
const batch = 200;

/** One thing a schedule has to do: an edition to translate into a language, or to summarise. */
export type ScheduledTask =
  | { kind: 'translate'; storyId: string; editionId: string; locale: Locale }
  | { kind: 'summarize'; storyId: string; editionId: string };

/**
 * What a schedule has left to do. What is done no longer shows, so asking again after a worker died
 * halfway goes on where it stopped. Throws `not-found` when the schedule was deleted meanwhile.
 */
export async function readScheduleWork(context: QueryContext, scheduleId: string): Promise<ScheduledTask[]> {
  const schedule = await context.database.schedule.findUnique({ where: { id: scheduleId } });
  if (!schedule) throw new Problem('not-found');
  return schedule.kind === 'translate_section'
    ? translationsMissing(context, schedule.sectionId, schedule.locales)
    : summariesMissing(context, schedule.sectionId);
}

/** Originals of the section, past their draft and of this week, that lack a language something may be begun in. */
async function translationsMissing(
  context: QueryContext,
  sectionId: string | null,
  wanted: Locale[],
): Promise<ScheduledTask[]> {
  const open = await listOpenLocales(context.database);
  const locales = wanted.filter((locale) => open.includes(locale));
  const originals = await context.database.edition.findMany({
    where: {
      sourceEditionId: null,
      status: { in: ['in_review', 'approved', 'scheduled', 'published'] },
      story: { sectionId: sectionId ?? undefined, createdAt: { gte: since(context) } },
    },
    orderBy: { id: 'asc' },
    take: batch,
    select: {
      id: true,
      storyId: true,
      locale: true,
      story: { select: { editions: { select: { locale: true } } } },
    },
  });
  return originals
    .flatMap(({ id, storyId, story }) =>
      locales
        .filter((locale) => !story.editions.some((edition) => edition.locale === locale))
        .map((locale) => ({ kind: 'translate' as const, storyId, editionId: id, locale })),
    )
    .slice(0, batch);
}

/** Editions put before readers this week of which the published words were never summarised. */
async function summariesMissing(context: QueryContext, sectionId: string | null): Promise<ScheduledTask[]> {
  const published = await context.database.$queryRaw<{ storyId: string; editionId: string }[]>`
    select reading."storyId", reading."editionId"
    from "PublishedEdition" reading
    join "Story" story on story.id = reading."storyId"
    where reading."withdrawnAt" is null
      and reading."updatedAt" >= ${since(context)}
      and (${sectionId}::uuid is null or story."sectionId" = ${sectionId}::uuid)
      and not exists (
        select 1 from "Summary" summary
        join "Revision" revision on revision.id = summary."revisionId"
        where summary."editionId" = reading."editionId" and revision."contentHash" = reading."contentHash"
      )
    order by reading."editionId"
    limit ${batch}`;
  return published.map((edition) => ({ kind: 'summarize' as const, ...edition }));
}

function since(context: QueryContext): Date {
  return new Date(context.now().getTime() - reachDays * 86_400_000);
}
