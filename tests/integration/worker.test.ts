import type { CommandContext } from '@marbre/newsroom/context';
import { getRun } from '@marbre/newsroom/job/get-run';
import { listRuns } from '@marbre/newsroom/job/list-runs';
import { planRelease } from '@marbre/newsroom/publishing/plan-release';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { createSchedule } from '@marbre/newsroom/schedule/create-schedule';
import { deleteSchedule } from '@marbre/newsroom/schedule/delete-schedule';
import { runScheduleNow } from '@marbre/newsroom/schedule/run-schedule-now';
import { layStory } from '@marbre/newsroom/story/create-story';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft, layDraft, textOfStory } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { startWorker, type WorkerProcess } from '../support/start-worker';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let sectionId: string;
let editor: CommandContext;
let workers: WorkerProcess[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});
afterAll(() => newsroom.close());

async function start(): Promise<WorkerProcess> {
  const worker = await startWorker(newsroom.url);
  workers.push(worker);
  return worker;
}

const patience = { timeout: 60_000, interval: 50 };

describe('a worker', () => {
  it('publishes at the minute, answers for its health, and ends when asked', async () => {
    const worker = await start();
    const { editionId } = await layDraft(editor, sectionId, 'À l’heure dite');
    await approveDraft(editor, editionId);
    const dueAt = new Date(Date.now() + 2_000);
    await planRelease(editor, { editionId, dueAt: dueAt.toISOString() });
    const read = () => newsroom.database.publication.findFirst({ where: { editionId } });
    await expect.poll(read, patience).not.toBeNull();
    const publication = await read();
    const late = (publication?.publishedAt.getTime() ?? 0) - dueAt.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(2_000);
    const response = await fetch(`http://127.0.0.1:${worker.port}/health`);
    expect(await response.json()).toMatchObject({ status: 'ok', engines: ['fake'] });
    expect(await worker.stop()).toBe(0);
  }, 60_000);

  it('does a schedule’s work: the section’s new story comes in the languages it lacks', async () => {
    const culture = await laySection(newsroom, 'culture');
    const { storyId, editionId } = await layDraft(editor, culture, 'À rendre en deux langues');
    await submitEdition(editor, { editionId });
    const { scheduleId } = await createSchedule(editor, {
      name: 'Chaque nuit',
      kind: 'translate_section',
      cron: '0 3 * * *',
      timeZone: 'Europe/Paris',
      sectionId: culture,
      locales: ['en', 'es'],
    });
    await start();
    const { runId } = await runScheduleNow(editor, { scheduleId });
    const runs = async () =>
      (await listRuns(editor, { storyId })).rows.map(({ job, state }) => `${job} ${state}`);
    await expect.poll(runs, patience).toEqual(['translate-edition succeeded', 'translate-edition succeeded']);
    expect(await getRun(editor, { runId })).toMatchObject({ state: 'succeeded', done: 2, total: 2 });
    const editions = await newsroom.database.edition.findMany({
      where: { storyId, sourceEditionId: editionId },
      select: { locale: true, status: true, staleBlocks: true },
      orderBy: { locale: 'asc' },
    });
    expect(editions).toEqual([
      { locale: 'en', status: 'draft', staleBlocks: 0 },
      { locale: 'es', status: 'draft', staleBlocks: 0 },
    ]);
    await deleteSchedule(editor, { scheduleId });
  }, 90_000);

  it('killed in the middle of due releases leaves none out and publishes none twice', async () => {
    const count = 60;
    const editionIds: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const { editionId } = await layDraft(editor, sectionId, `Vague de parutions, ${index}`);
      await approveDraft(editor, editionId);
      await planRelease(editor, { editionId, dueAt: new Date(Date.now() + 600_000).toISOString() });
      editionIds.push(editionId);
    }
    const published = () => newsroom.database.publication.count({ where: { editionId: { in: editionIds } } });
    const doomed = await start();
    await start();
    await newsroom.database.plannedRelease.updateMany({
      where: { editionId: { in: editionIds } },
      data: { dueAt: new Date(), nextAttemptAt: new Date() },
    });
    await expect.poll(published, { ...patience, interval: 5 }).toBeGreaterThan(3);
    await doomed.kill();
    await expect.poll(published, patience).toBe(count);
    const perEdition = await newsroom.database.publication.groupBy({
      by: ['editionId'],
      where: { editionId: { in: editionIds } },
      _count: true,
    });
    expect(perEdition).toHaveLength(count);
    expect(perEdition.every(({ _count }) => _count === 1)).toBe(true);
    const events = await newsroom.database.outboxEvent.count({ where: { topic: 'edition.published' } });
    expect(events).toBe(await newsroom.database.publication.count());
  }, 120_000);

  it('killed in the middle of a translation hands it on: every block comes, and none twice', async () => {
    const paragraphs = Array.from(
      { length: 150 },
      (_, index) => `Le paragraphe numéro ${index} attend son tour.`,
    );
    const { editionId } = await layStory(editor, {
      locale: 'fr',
      sectionId,
      document: textOfStory('Un texte assez long pour mourir dessus', ...paragraphs),
      bylines: [],
      topics: [],
      reason: 'created',
    });
    const doomed = await start();
    const { runId, editionId: targetId } = await requestTranslation(editor, {
      sourceEditionId: editionId,
      locale: 'en',
    });
    const blocks = () => newsroom.database.translatedBlock.count({ where: { editionId: targetId } });
    await expect.poll(blocks, { ...patience, interval: 5 }).toBeGreaterThan(10);
    await doomed.kill();
    expect(await blocks()).toBeLessThan(paragraphs.length);
    await start();
    const state = async () => (await getRun(editor, { runId })).state;
    await expect.poll(state, patience).toBe('succeeded');
    const segments = paragraphs.length + 1;
    expect(await blocks()).toBe(segments);
    const written = await newsroom.database.documentUpdate.count({
      where: { editionId: targetId, machine: 'fake' },
    });
    expect(written).toBe(segments);
    expect(await getRun(editor, { runId })).toMatchObject({ attempts: 2, done: segments, total: segments });
  }, 180_000);
});
