import { laySampleNewsroom, type SampleAccount } from '@marbre/newsroom/sample/lay-sample-newsroom';
import { signIn } from '@marbre/newsroom/people/sign-in';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let accounts: SampleAccount[];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ accounts } = await laySampleNewsroom(newsroom.contextFor(system)));
});
afterAll(() => newsroom.close());

const editionsBy = (where: object) =>
  newsroom.database.edition.findMany({ where, include: { story: { include: { section: true } } } });

describe('the sample newsroom', () => {
  it('has an account of every role that can sign in with its own password', async () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(
      new Set(['administrator', 'editor', 'reporter', 'translator']),
    );
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    for (const { email, password } of accounts) {
      const address = `192.0.2.${accounts.findIndex((one) => one.email === email) + 1}`;
      const { sessionId } = await signIn(newsroom, { email, password, address, userAgent: 'test' });
      expect(sessionId).toBeTruthy();
    }
  });

  it('shows a story in French, English and Arabic, and something to read in every language', async () => {
    const published = await newsroom.database.publishedEdition.findMany({ where: { withdrawnAt: null } });
    const tripoli = published.filter(({ headline }) => /Tripoli|طرابلس/.test(headline));
    expect(tripoli.map(({ locale }) => locale).sort()).toEqual(['ar', 'en', 'fr']);
    expect(new Set(tripoli.map(({ storyId }) => storyId)).size).toBe(1);
    expect(tripoli.map(({ keyPoints }) => keyPoints.length)).toEqual([3, 3, 3]);
    for (const locale of ['fr', 'en', 'ar', 'es']) {
      const here = published.filter((row) => row.locale === locale);
      expect(here.length).toBeGreaterThanOrEqual(2);
      expect(new Set(here.map(({ sectionSlug }) => sectionSlug)).size).toBe(2);
    }
  });

  it('has one story waiting for its time, one translation behind in review, and one begun', async () => {
    expect(await editionsBy({ status: 'scheduled' })).toHaveLength(1);
    const inReview = await editionsBy({ status: 'in_review' });
    expect(inReview).toMatchObject([{ locale: 'en' }]);
    expect(inReview[0]?.staleBlocks).toBeGreaterThan(0);
    expect((await editionsBy({ status: 'draft' })).length).toBeGreaterThanOrEqual(1);
    expect(await newsroom.database.schedule.count()).toBe(1);
  });

  it('publishes nothing with a failing check', async () => {
    const failing = await newsroom.database.finding.findMany({
      where: { severity: 'error', edition: { status: 'published' } },
      include: { edition: { select: { headline: true } } },
    });
    expect(failing).toEqual([]);
  });

  it('keeps to its own agreed words, and remembers how its stories were translated', async () => {
    const finding = { startsWith: 'term-' };
    expect(await newsroom.database.finding.findMany({ where: { kind: finding } })).toEqual([]);
    expect(await newsroom.database.term.count()).toBeGreaterThanOrEqual(10);
    const pairs = await newsroom.database.memorySegment.groupBy({
      by: ['sourceLocale', 'targetLocale'],
      _count: true,
    });
    expect(pairs.find((pair) => pair.targetLocale === 'ar')?._count).toBeGreaterThanOrEqual(10);
    expect(await newsroom.database.memorySegment.count({ where: { acceptedById: null } })).toBe(0);
  });

  it('is laid once: a house with people in it is left alone', async () => {
    const before = await newsroom.database.story.count();
    expect(await refusalOf(laySampleNewsroom(newsroom.contextFor(system)))).toBe('setup-closed');
    expect(await newsroom.database.story.count()).toBe(before);
  });
});
