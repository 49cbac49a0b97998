import { createDatabase } from '@marbre/db/create-database';
import { bindReading, type ReadingQueries } from '@marbre/newsroom/reading/open-reading';
import { readReadingCursor } from '@marbre/newsroom/reading/reading-cursor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQuestions } from '../support/count-questions';
import { laySections } from '../support/lay-published-story';
import { openTestDatabase, type TestDatabase } from '../support/test-database';

const archiveSize = 20_000;
let paper: TestDatabase;

beforeAll(async () => {
  paper = await openTestDatabase();
  await laySections(paper.database);
  await layArchive();
});

afterAll(() => paper?.close());

/** Twenty thousand stories over ten years in four sections and two languages, by tens at the same moment. */
async function layArchive(): Promise<void> {
  await paper.database.$executeRaw`
    with numbered as (
      select n, gen_random_uuid() as story, gen_random_uuid() as edition,
             (array['monde', 'economie', 'culture', 'sciences'])[1 + n % 4] as section,
             (array['fr', 'ar'])[1 + (n / 4) % 2] as locale,
             timestamptz '2016-01-01' + (n / 10) * interval '44 hours' as at
      from generate_series(1, ${archiveSize}::int) n
    ), stories as (
      insert into "Story" (id, "sectionId")
      select story, (select id from "Section" where slug = section) from numbered
    ), editions as (
      insert into "Edition" (id, "storyId", locale, slug, "slugDate", status)
      select edition, story, locale, 'a-' || n, at, 'published' from numbered
    )
    insert into "PublishedEdition" ("editionId", "storyId", locale, "sectionSlug", path, headline, standfirst, bylines,
      topics, content, "contentHash", "keyPoints", "wordCount", "isTranslation", "sourceLocale", "publishedAt", "updatedAt",
      "withdrawnAt")
    select edition, story, locale, section, '/' || locale || '/a-' || n, 'Titre ' || n, '', '{}', array['t' || n % 50],
      '{"type":"doc","content":[]}', '', '{}', 100, false, locale, at, at, case when n % 100 = 0 then at end
    from numbered`;
  await paper.database.$executeRaw`analyze "PublishedEdition"`;
}

async function askEverything(queries: ReadingQueries): Promise<void> {
  const story = await queries.story('/fr/a-19970');
  if (story?.state !== 'published') throw new Error('The archive was not laid as the test expects.');
  await queries.related(story.story);
  await queries.frame('fr');
  await queries.front('fr');
  await queries.latest('fr', 6);
  await queries.feed('fr');
  const first = await queries.section({ locale: 'fr', slug: 'culture' });
  await queries.section({
    locale: 'fr',
    slug: 'culture',
    after: readReadingCursor(first?.older ?? '') ?? undefined,
  });
  const days = await queries.sitemapDays('fr');
  await queries.sitemapDay({ locale: 'fr', day: days[5]?.day ?? '' });
  await queries.newsSitemap('fr', new Date());
}

describe('readers’ queries over a long archive', () => {
  it('never read the whole table', async () => {
    // One connection, so that its own statistics can be asked for.
    const database = createDatabase(paper.url, { poolSize: 1 });
    const scans = async () => {
      await database.$queryRaw`select pg_stat_force_next_flush()::text`;
      const rows = await database.$queryRaw<{ scans: bigint }[]>`
        select seq_scan as scans from pg_stat_user_tables where relname = 'PublishedEdition'`;
      return Number(rows[0]?.scans);
    };
    try {
      const before = await scans();
      await askEverything(bindReading({ database }));
      expect(await scans()).toBe(before);
      await database.$queryRaw`select count(*) from "PublishedEdition" where "wordCount" = 1`;
      expect(await scans()).toBeGreaterThan(before);
    } finally {
      await database.$disconnect();
    }
  });

  it('ask a fixed number of questions for every page', async () => {
    const ask = async (question: (queries: ReadingQueries) => Promise<unknown>) => {
      const counting = countQuestions(paper.database);
      await question(bindReading({ database: counting.database }));
      return counting.asked();
    };
    expect(await ask((queries) => queries.story('/fr/a-19970'))).toBe(2);
    expect(await ask((queries) => queries.frame('fr'))).toBe(2);
    expect(await ask((queries) => queries.front('fr'))).toBe(2);
    expect(await ask((queries) => queries.section({ locale: 'fr', slug: 'culture' }))).toBe(2);
    expect(await ask((queries) => queries.feed('fr'))).toBe(1);
    expect(await ask((queries) => queries.sitemapDays('fr'))).toBe(1);
    expect(await ask((queries) => queries.newsSitemap('fr', new Date()))).toBe(2);
  });

  it('lead through a whole section without losing or repeating a story', async () => {
    const queries = bindReading(paper);
    const seen: string[] = [];
    let after: ReturnType<typeof readReadingCursor> | undefined;
    do {
      const page = await queries.section({ locale: 'ar', slug: 'monde', after: after ?? undefined });
      seen.push(...(page?.stories.map((story) => story.editionId) ?? []));
      // Spanish is the newsroom’s too, and has nothing here.
      expect(page?.locales).toEqual(['fr', 'ar']);
      after = page?.older ? readReadingCursor(page.older) : null;
    } while (after);
    const all = await paper.database.publishedEdition.count({
      where: { locale: 'ar', sectionSlug: 'monde', withdrawnAt: null },
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all);
  });

  it('name every story of the archive once in the sitemap, and no withdrawn one', async () => {
    const queries = bindReading(paper);
    const days = await queries.sitemapDays('ar');
    expect(new Set(days.map(({ day }) => day)).size).toBe(days.length);
    let listed = 0;
    for (const day of days.slice(0, 40)) listed += (await queries.sitemapDay(day)).length;
    const from = new Date(`${days[39]?.day}T00:00:00Z`);
    const all = await paper.database.publishedEdition.count({
      where: { locale: 'ar', withdrawnAt: null, publishedAt: { gte: from } },
    });
    expect(listed).toBe(all);
  });

  it('put nothing on a front page twice', async () => {
    const front = await bindReading(paper).front('fr');
    const shown = [front.lead, ...front.second, ...front.sections.flatMap((section) => section.stories)];
    const ids = shown.map((story) => story?.editionId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(front.sections.map((section) => section.slug)).toEqual([
      'monde',
      'economie',
      'culture',
      'sciences',
    ]);
  });
});
