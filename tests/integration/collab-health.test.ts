import { openWriting } from '@marbre/newsroom/writing/open-writing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCollab, type TestCollab, ticketSecret } from '../support/open-collab';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let collab: TestCollab;
let isAway = false;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const open = openWriting({ databaseUrl: newsroom.url, ticketSecret, poolSize: 2 });
  const ping = () => (isAway ? Promise.reject(new Error('away')) : open.ping());
  collab = await openCollab(newsroom, { writing: { ...open, ping } });
});
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

it('says that it is well, and that it is not when updates could not be saved', async () => {
  const well = await fetch(`${collab.httpUrl}/health`);
  const answer = { status: 'ok', documents: 0, connections: 0, reach: 'alone' };
  expect([well.status, await well.json()]).toEqual([200, answer]);
  isAway = true;
  expect((await fetch(`${collab.httpUrl}/health`)).status).toBe(503);
  expect((await fetch(`${collab.httpUrl}/anything`)).status).toBe(404);
});
