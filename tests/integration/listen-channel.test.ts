import { listenChannel } from '@marbre/db/listen-channel';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database';

let test: TestDatabase;
let stop: (() => Promise<void>) | undefined;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => stop?.());
afterAll(() => test.close());

it('a reader’s page would stay old if a process stopped hearing after a lost connection', async () => {
  const heard: string[] = [];
  const onReady = vi.fn();
  const onGap = vi.fn();
  stop = listenChannel(test.url, 'marbre_test', {
    onMessage: (payload) => heard.push(payload),
    onReady,
    onGap,
  });
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(1), { timeout: 5_000 });
  await test.database.$executeRaw`select pg_notify('marbre_test', 'before')`;
  await vi.waitFor(() => expect(heard).toEqual(['before']));

  await test.database.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'marbre listening to marbre_test'`;
  await vi.waitFor(() => expect(onReady).toHaveBeenCalledTimes(2), { timeout: 10_000 });
  expect(onGap).toHaveBeenCalledTimes(1);

  await test.database.$executeRaw`select pg_notify('marbre_test', 'after')`;
  await vi.waitFor(() => expect(heard).toEqual(['before', 'after']));
});
