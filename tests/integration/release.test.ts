import type { CommandContext } from '@marbre/newsroom/context';
import { openNewsroom, type OpenNewsroom } from '@marbre/newsroom/open-newsroom';
import { cancelRelease } from '@marbre/newsroom/publishing/cancel-release';
import { getPublishingState } from '@marbre/newsroom/publishing/get-publishing-state';
import { listPublications } from '@marbre/newsroom/publishing/list-publications';
import { listReleases } from '@marbre/newsroom/publishing/list-releases';
import { planRelease } from '@marbre/newsroom/publishing/plan-release';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { releaseDue } from '@marbre/newsroom/publishing/release-due';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft, hashOf, layDraft, retype, textOfStory } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

const minute = 60_000;

let newsroom: TestNewsroom;
let otherWorker: OpenNewsroom;
let sectionId: string;
let editor: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  otherWorker = await openNewsroom({
    databaseUrl: newsroom.url,
    applicationName: 'marbre tests, second worker',
    poolSize: 6,
    isWorker: false,
    onError: (error) => console.error(error),
  });
  const people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
});
afterAll(async () => {
  await otherWorker.close();
  await newsroom.close();
});

/** A worker's clock, so many milliseconds from now. */
const at = (worker: OpenNewsroom, milliseconds: number) => ({
  ...worker,
  now: () => new Date(Date.now() + milliseconds),
});

async function layPlanned(headline: string, minutes = 1): Promise<{ editionId: string; approved: string }> {
  const { editionId } = await layDraft(editor, sectionId, headline);
  const approved = await approveDraft(editor, editionId);
  await planRelease(editor, { editionId, dueAt: new Date(Date.now() + minutes * minute).toISOString() });
  return { editionId, approved };
}

const publicationsOf = (editionId: string) =>
  newsroom.database.publication.findMany({ where: { editionId } });

describe('a planned release', () => {
  it('waits for its time', async () => {
    const { editionId } = await layPlanned('Pas avant l’heure');
    const { published, nextDueAt } = await releaseDue(newsroom);
    expect(published).toBe(0);
    expect(nextDueAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await publicationsOf(editionId)).toHaveLength(0);
    await cancelRelease(editor, { editionId });
    expect((await releaseDue(at(newsroom, 2 * minute))).published).toBe(0);
    expect(await publicationsOf(editionId)).toHaveLength(0);
  });

  it('publishes the approved words although others were typed since', async () => {
    const { editionId, approved } = await layPlanned('Ce qui fut approuvé');
    await retype(editor, editionId, textOfStory('Ce qui fut tapé après'));
    await releaseDue(at(newsroom, minute + 1));
    const reading = await newsroom.database.publishedEdition.findUniqueOrThrow({ where: { editionId } });
    expect(reading).toMatchObject({ contentHash: approved, headline: 'Ce qui fut approuvé' });
    expect(await hashOf(editor, editionId)).not.toBe(approved);
  });

  it('happens exactly once with two workers at it, and none is left out', async () => {
    const laid = [];
    for (let count = 0; count < 40; count += 1) laid.push(await layPlanned(`Parution numéro ${count}`));
    const outcomes = await Promise.all([
      releaseDue(at(newsroom, minute + 1)),
      releaseDue(at(otherWorker, minute + 1)),
      releaseDue(at(newsroom, minute + 1)),
      releaseDue(at(otherWorker, minute + 1)),
    ]);
    // A release that one worker held while the other looked is left to the next look.
    outcomes.push(await releaseDue(at(newsroom, minute + 1)));
    expect(outcomes.reduce((sum, { published }) => sum + published, 0)).toBe(40);
    expect(outcomes.every(({ failed }) => failed === 0)).toBe(true);
    for (const { editionId, approved } of laid) {
      const publications = await publicationsOf(editionId);
      expect(publications).toHaveLength(1);
      const reading = await newsroom.database.publishedEdition.findUniqueOrThrow({ where: { editionId } });
      expect(reading.contentHash).toBe(approved);
    }
    const events = await newsroom.database.outboxEvent.count({
      where: { payload: { path: ['editionId'], equals: laid[0]!.editionId } },
    });
    expect(events).toBe(1);
  });

  it('is caught up after a standstill, and says how late it was', async () => {
    const { editionId } = await layPlanned('En retard de trois heures');
    await releaseDue(at(newsroom, 181 * minute));
    const { rows } = await listPublications(editor, { editionId });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.lateSeconds).toBeGreaterThanOrEqual(180 * 60 - 5);
    expect(rows[0]?.publishedBy).toBeNull();
  });

  it('is called off when an editor publishes sooner', async () => {
    const { editionId } = await layPlanned('Plus tôt que prévu');
    await publishEdition(editor, { editionId });
    await releaseDue(at(newsroom, minute + 1));
    expect(await publicationsOf(editionId)).toHaveLength(1);
  });

  it('goes back to the desk with its reason when a check fails before its time, and can be planned again', async () => {
    const { editionId } = await layPlanned('Un chiffre faux');
    const finding = await newsroom.database.finding.create({
      data: { editionId, kind: 'number', severity: 'error', sourceValue: '15', targetValue: '50' },
    });
    expect(await releaseDue(at(newsroom, minute + 1))).toMatchObject({ published: 0, failed: 1 });
    const state = await getPublishingState(editor, { editionId });
    expect(state).toMatchObject({
      status: 'approved',
      release: { state: 'failed', failure: 'facts-failing' },
    });
    expect((await listReleases(editor, {})).find((row) => row.editionId === editionId)).toMatchObject({
      state: 'failed',
      failure: 'facts-failing',
    });
    const event = await newsroom.database.outboxEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ topic: 'release.failed', payload: { editionId, code: 'facts-failing' } });
    await newsroom.database.finding.delete({ where: { id: finding.id } });
    await planRelease(editor, { editionId, dueAt: new Date(Date.now() + minute).toISOString() });
    await releaseDue(at(newsroom, minute + 1));
    expect(await publicationsOf(editionId)).toHaveLength(1);
  });

  it('does not hold up the others when one cannot be written, and is tried again', async () => {
    const broken = await layPlanned('Celle qui bute');
    const sound = await layPlanned('Celle qui passe');
    // Stands for whatever a database may refuse of one row for a while.
    await newsroom.database.$executeRawUnsafe(`
      create function refuse_one() returns trigger language plpgsql as $$
      begin
        if new."editionId" = '${broken.editionId}'::uuid then raise exception 'disk full'; end if;
        return new;
      end $$`);
    await newsroom.database.$executeRawUnsafe(`
      create trigger refuse_one before insert on "PublishedEdition"
      for each row execute function refuse_one()`);
    expect(await releaseDue(at(newsroom, minute + 1))).toMatchObject({ published: 1, failed: 1 });
    expect(await publicationsOf(sound.editionId)).toHaveLength(1);
    expect(await publicationsOf(broken.editionId)).toHaveLength(0);
    const release = await newsroom.database.plannedRelease.findFirstOrThrow({
      where: { editionId: broken.editionId },
    });
    expect(release).toMatchObject({ state: 'planned', attempts: 1, failure: 'unexpected' });
    await newsroom.database.$executeRawUnsafe('drop trigger refuse_one on "PublishedEdition"');
    expect((await releaseDue(at(newsroom, 2 * minute))).published).toBe(1);
    expect(await publicationsOf(broken.editionId)).toHaveLength(1);
  });
});
