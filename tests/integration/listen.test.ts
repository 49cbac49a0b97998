import { type Listener, listen } from '@marbre/db/listen';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database';

let test: TestDatabase;
let listener: Listener | undefined;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterEach(() => listener?.close());
afterAll(() => test.close());

it('a reader’s page would stay old if a process stopped hearing after a lost connection', async () => {
  const heard: string[] = [];
  const onReconnect = vi.fn();
  listener = await listen({
    url: test.url,
    channel: 'marbre_test',
    onMessage: (payload) => heard.push(payload),
    onReconnect,
  });
  await test.database.$executeRaw`select pg_notify('marbre_test', 'before')`;
  await vi.waitFor(() => expect(heard).toEqual(['before']));

  await test.database.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'marbre listens to marbre_test'`;
  await vi.waitFor(() => expect(onReconnect).toHaveBeenCalledTimes(1), { timeout: 10_000 });

  await test.database.$executeRaw`select pg_notify('marbre_test', 'after')`;
  await vi.waitFor(() => expect(heard).toEqual(['before', 'after']));
});

it('a wrong address is told at once instead of retried for ever', async () => {
  const attempt = listen({
    url: 'postgresql://nobody:nothing@127.0.0.1:9/none',
    channel: 'marbre_test',
    onMessage: () => undefined,
    onReconnect: () => undefined,
  });
  await expect(attempt).rejects.toThrow(/ECONNREFUSED/);
});
