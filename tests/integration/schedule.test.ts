import type { CommandContext } from '@marbre/newsroom/context';
import { openNewsroom, type OpenNewsroom } from '@marbre/newsroom/open-newsroom';
import { changeSchedule } from '@marbre/newsroom/schedule/change-schedule';
import { claimDueSchedules } from '@marbre/newsroom/schedule/claim-due-schedules';
import { createSchedule } from '@marbre/newsroom/schedule/create-schedule';
import { deleteSchedule } from '@marbre/newsroom/schedule/delete-schedule';
import { listSchedules } from '@marbre/newsroom/schedule/list-schedules';
import { pauseSchedule, resumeSchedule } from '@marbre/newsroom/schedule/pause-schedule';
import { runScheduleNow } from '@marbre/newsroom/schedule/run-schedule-now';
import { readScheduleWork } from '@marbre/newsroom/schedule/schedule-work';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft, layDraft, layTranslation } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let otherWorker: OpenNewsroom;
let sectionId: string;
let editor: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  otherWorker = await openNewsroom({
    databaseUrl: newsroom.url,
    applicationName: 'marbre tests, second worker',
    poolSize: 4,
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

const hour = 3_600_000;
const later = (worker: OpenNewsroom, milliseconds: number) => ({
  ...worker,
  now: () => new Date(Date.now() + milliseconds),
});

const hourly = (): Parameters<typeof createSchedule>[1] => ({
  name: 'Traductions de Monde',
  kind: 'translate_section',
  cron: '0 * * * *',
  timeZone: 'Africa/Algiers',
  sectionId,
  locales: ['en', 'ar'],
});

const runsOf = (scheduleId: string) => newsroom.database.run.findMany({ where: { scheduleId } });

describe('a schedule', () => {
  it('fires once per occurrence however many workers look at the clock', async () => {
    const { scheduleId } = await createSchedule(editor, hourly());
    const look = () =>
      Promise.all([
        claimDueSchedules(later(newsroom, hour)),
        claimDueSchedules(later(otherWorker, hour)),
        claimDueSchedules(later(newsroom, hour)),
      ]);
    await look();
    await look();
    expect(await runsOf(scheduleId)).toHaveLength(1);
    await claimDueSchedules(later(otherWorker, 2 * hour));
    const runs = await runsOf(scheduleId);
    expect(runs).toHaveLength(2);
    expect(new Set(runs.map(({ occurrenceAt }) => occurrenceAt?.getTime())).size).toBe(2);
    await deleteSchedule(editor, { scheduleId });
  });

  it('makes up for a standstill with one run, not one per hour missed', async () => {
    const { scheduleId } = await createSchedule(editor, hourly());
    await claimDueSchedules(later(newsroom, 50 * hour));
    await claimDueSchedules(later(newsroom, 50 * hour));
    expect(await runsOf(scheduleId)).toHaveLength(1);
    const row = (await listSchedules(editor)).find((schedule) => schedule.scheduleId === scheduleId);
    expect(row?.nextRunAt?.getTime()).toBeGreaterThan(Date.now() + 50 * hour);
    expect(row?.lastRun).toMatchObject({ state: 'queued' });
    await deleteSchedule(editor, { scheduleId });
  });

  it('that happens once happens once', async () => {
    const { scheduleId } = await createSchedule(editor, {
      ...hourly(),
      cron: null,
      onceAt: new Date(Date.now() + hour).toISOString(),
    });
    for (const hours of [0.5, 1.1, 2, 30]) await claimDueSchedules(later(newsroom, hours * hour));
    expect(await runsOf(scheduleId)).toHaveLength(1);
    await deleteSchedule(editor, { scheduleId });
  });

  it('keeps quiet while paused and does not make up for it', async () => {
    const { scheduleId } = await createSchedule(editor, hourly());
    await pauseSchedule(editor, { scheduleId });
    await claimDueSchedules(later(newsroom, 5 * hour));
    expect(await runsOf(scheduleId)).toHaveLength(0);
    await resumeSchedule({ ...editor, now: later(newsroom, 5 * hour).now }, { scheduleId });
    await claimDueSchedules(later(newsroom, 5 * hour));
    expect(await runsOf(scheduleId)).toHaveLength(0);
    await runScheduleNow(editor, { scheduleId });
    expect(await runsOf(scheduleId)).toHaveLength(1);
    await deleteSchedule(editor, { scheduleId });
  });

  it('leaves its runs in the record when it is deleted', async () => {
    const { scheduleId } = await createSchedule(editor, hourly());
    const { runId } = await runScheduleNow(editor, { scheduleId });
    await deleteSchedule(editor, { scheduleId });
    expect(await newsroom.database.run.findUnique({ where: { id: runId } })).toMatchObject({
      scheduleId: null,
    });
  });

  it('is refused with the field at fault, and nothing is laid', async () => {
    const before = await newsroom.database.schedule.count();
    const refuse = (change: object) => refusalOf(createSchedule(editor, { ...hourly(), ...change }));
    expect(await refuse({ timeZone: 'Mars/Olympus' })).toBe('time-zone-invalid');
    expect(await refuse({ timeZone: '+01:00' })).toBe('time-zone-invalid');
    expect(await refuse({ cron: 'every monday' })).toBe('cron-invalid');
    expect(await refuse({ cron: '* * * * * *' })).toBe('cron-invalid');
    expect(await refuse({ cron: null })).toBe('field-required');
    expect(await refuse({ cron: null, onceAt: '2020-01-01T00:00:00Z' })).toBe('time-in-past');
    expect(await refuse({ name: '' })).toBe('name-required');
    expect(await refuse({ locales: [] })).toBe('field-required');
    expect(await refuse({ locales: ['xx'] })).toBe('locale-unknown');
    expect(await refuse({ sectionId: '01900000-0000-7000-8000-000000000000' })).toBe('section-unknown');
    expect(await newsroom.database.schedule.count()).toBe(before);
  });

  it('tells whoever changes it second that somebody was first', async () => {
    const { scheduleId } = await createSchedule(editor, hourly());
    const change = { ...hourly(), scheduleId, version: 1, name: 'Autre nom' };
    await changeSchedule(editor, change);
    expect(await refusalOf(changeSchedule(editor, change))).toBe('version-conflict');
    await deleteSchedule(editor, { scheduleId });
  });
});

describe('what a schedule finds to do', () => {
  it('is the new originals of its section in the languages they lack, drafts left alone', async () => {
    const culture = await laySection(newsroom, 'culture');
    const { scheduleId } = await createSchedule(editor, { ...hourly(), sectionId: culture });
    await layDraft(editor, culture, 'Encore en chantier');
    const elsewhere = await layDraft(editor, sectionId, 'Une autre rubrique');
    const wanted = await layDraft(editor, culture, 'À traduire');
    await layTranslation(editor, wanted, 'en');
    for (const { editionId } of [elsewhere, wanted]) await submitEdition(editor, { editionId });
    expect(await readScheduleWork(editor, scheduleId)).toEqual([
      { kind: 'translate', storyId: wanted.storyId, editionId: wanted.editionId, locale: 'ar' },
    ]);
    await deleteSchedule(editor, { scheduleId });
  });

  it('is what was published and never summarised', async () => {
    const people = await laySection(newsroom, 'gens');
    const { scheduleId } = await createSchedule(editor, {
      ...hourly(),
      kind: 'summarize_published',
      sectionId: people,
      locales: [],
    });
    const { storyId, editionId } = await layDraft(editor, people, 'À résumer');
    expect(await readScheduleWork(editor, scheduleId)).toEqual([]);
    const contentHash = await approveDraft(editor, editionId);
    await publishEdition(editor, { editionId });
    expect(await readScheduleWork(editor, scheduleId)).toEqual([{ kind: 'summarize', storyId, editionId }]);
    const revision = await newsroom.database.revision.findFirstOrThrow({ where: { editionId, contentHash } });
    await newsroom.database.summary.create({
      data: { editionId, revisionId: revision.id, kind: 'key_points', engine: 'test' },
    });
    expect(await readScheduleWork(editor, scheduleId)).toEqual([]);
    await deleteSchedule(editor, { scheduleId });
  });
});
