import type { CommandContext } from '@marbre/newsroom/context';
import { cancelRun } from '@marbre/newsroom/job/cancel-run';
import { getRun } from '@marbre/newsroom/job/get-run';
import { listRuns } from '@marbre/newsroom/job/list-runs';
import { recoverLostRuns } from '@marbre/newsroom/job/recover-lost-runs';
import { retryRun } from '@marbre/newsroom/job/retry-run';
import { advanceRun, failRun, startRun, succeedRun } from '@marbre/newsroom/job/run-progress';
import { enqueueRun } from '@marbre/newsroom/jobs/enqueue-run';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { Problem } from '@marbre/story/vocabulary/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layDraft } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let editor: CommandContext;
let reporter: CommandContext;
/** The same reporter while they could write English too. */
let polyglot: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
  reporter = newsroom.contextFor(actorOf(people.reporter));
  polyglot = newsroom.contextFor({ ...actorOf(people.reporter), locales: ['fr', 'en'] });
});
afterAll(() => newsroom.close());

const scheduleId = '01900000-0000-7000-8000-000000000000';
const enqueue = (context = editor) =>
  newsroom.database.$transaction((tx) => enqueueRun(tx, context, 'run-schedule', { scheduleId }));

const jobsInQueue = async (runId: string) => {
  const [row] = await newsroom.database.$queryRaw<{ count: bigint }[]>`
    select count(*) from pgboss.job where singleton_key = ${runId}`;
  return Number(row?.count);
};

describe('a run', () => {
  it('is queued with the change that causes it, or not at all', async () => {
    let lost = '';
    const refused = newsroom.database.$transaction(async (tx) => {
      lost = await enqueueRun(tx, editor, 'run-schedule', { scheduleId });
      throw new Error('the change failed');
    });
    await expect(refused).rejects.toThrow('the change failed');
    expect(await jobsInQueue(lost)).toBe(0);
    expect(await newsroom.database.run.count({ where: { id: lost } })).toBe(0);
    expect(await jobsInQueue(await enqueue())).toBe(1);
  });

  it('is not done again when its job is delivered again', async () => {
    const runId = await enqueue();
    expect(await startRun(newsroom, runId)).toMatchObject({ runId, attempt: 1, payload: { scheduleId } });
    await succeedRun(newsroom, runId);
    expect(await startRun(newsroom, runId)).toBeNull();
    expect(await getRun(editor, { runId })).toMatchObject({ state: 'succeeded', attempts: 1 });
  });

  it('is taken on again when its worker died over it', async () => {
    const runId = await enqueue();
    await startRun(newsroom, runId);
    expect(await startRun(newsroom, runId)).toMatchObject({ attempt: 2 });
  });

  it('that this version cannot read fails in sight instead of being tried for ever', async () => {
    const runId = await enqueue();
    await newsroom.database.run.update({ where: { id: runId }, data: { payload: { from: 'the future' } } });
    expect(await startRun(newsroom, runId)).toBeNull();
    expect(await getRun(editor, { runId })).toMatchObject({
      state: 'failed',
      failure: { code: 'unexpected' },
    });
  });

  it('shows its progress and its failure to whoever looks', async () => {
    const runId = await enqueue();
    await startRun(newsroom, runId);
    const heard: unknown[] = [];
    const stop = newsroom.live.onWord((word) => heard.push(word));
    await advanceRun(newsroom, runId, { done: 3, total: 12, engine: 'apertium' });
    await expect.poll(() => heard).toContainEqual({ topic: 'run', runId, storyId: null });
    stop();
    await failRun(newsroom, runId, new Problem('engine-failed', { values: { blocks: 2 } }));
    expect(await getRun(reporter, { runId })).toMatchObject({
      state: 'failed',
      done: 3,
      total: 12,
      engine: 'apertium',
      failure: { code: 'engine-failed', values: { blocks: 2 } },
      abilities: { retry: { allowed: false, reason: 'not-allowed' } },
    });
  });

  it('stops on request: at once while it waits, at its next step while it works', async () => {
    const waiting = await enqueue();
    await cancelRun(editor, { runId: waiting });
    expect(await startRun(newsroom, waiting)).toBeNull();
    expect(await getRun(editor, { runId: waiting })).toMatchObject({ state: 'cancelled' });

    const working = await enqueue();
    await startRun(newsroom, working);
    await cancelRun(editor, { runId: working });
    expect(await advanceRun(newsroom, working, { done: 1 })).toEqual({ isCancelRequested: true });

    const done = await enqueue();
    await startRun(newsroom, done);
    await succeedRun(newsroom, done);
    expect(await refusalOf(cancelRun(editor, { runId: done }))).toBe('run-not-cancellable');
    expect(await refusalOf(cancelRun(reporter, { runId: working }))).toBe('not-allowed');
  });

  it('is retried as a run of its own', async () => {
    const runId = await enqueue();
    expect(await refusalOf(retryRun(editor, { runId }))).toBe('status-not-allowed');
    await startRun(newsroom, runId);
    await failRun(newsroom, runId, new Problem('unexpected'));
    const retried = await retryRun(editor, { runId });
    expect(retried.runId).not.toBe(runId);
    expect(await jobsInQueue(retried.runId)).toBe(1);
    expect(await getRun(editor, { runId })).toMatchObject({ state: 'failed' });
  });

  it('is not retried by whoever may no longer ask for it, nor beside another at the same work', async () => {
    const sectionId = await laySection(newsroom);
    const source = await layDraft(reporter, sectionId);
    const asked = { sourceEditionId: source.editionId, locale: 'en' } as const;
    const { runId } = await requestTranslation(polyglot, asked);
    await startRun(newsroom, runId);
    await failRun(newsroom, runId, new Problem('engine-failed'));
    // The same person after an administrator took English from them.
    expect(await refusalOf(retryRun(reporter, { runId }))).toBe('not-allowed-locale');
    await retryRun(polyglot, { runId });
    expect(await refusalOf(retryRun(polyglot, { runId }))).toBe('translation-running');
  });

  it('that the queue has lost is found and queued again', async () => {
    const runId = await enqueue();
    await newsroom.database.$executeRaw`delete from pgboss.job where singleton_key = ${runId}`;
    expect(await recoverLostRuns(newsroom)).toBe(0);
    const later = { ...newsroom, now: () => new Date(Date.now() + 120_000) };
    expect(await recoverLostRuns(later)).toBeGreaterThanOrEqual(1);
    expect(await jobsInQueue(runId)).toBe(1);
  });

  it('is listed page by page without gaps or repeats', async () => {
    for (let count = 0; count < 7; count += 1) await enqueue(reporter);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listRuns(editor, { take: 3, after });
      seen.push(...page.rows.map(({ runId }) => runId));
      after = page.next ?? undefined;
    } while (after);
    const all = await newsroom.database.run.count();
    expect(seen).toHaveLength(all);
    expect(new Set(seen).size).toBe(all);
    expect(await refusalOf(listRuns(editor, { after: 'nonsense' }))).toBe('field-invalid');
  });
});
