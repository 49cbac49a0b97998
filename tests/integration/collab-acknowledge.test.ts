import { openWriting } from '@marbre/newsroom/writing/open-writing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab, ticketSecret } from '../support/open-collab';
import { openEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: TestCollab;
let editionId: string;
let release: () => void;
/** Appending waits for this. */
let gate: Promise<void> = Promise.resolve();

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  ({ editionId } = await layLiveEdition(newsroom, await laySection(newsroom)));
  const open = openWriting({ databaseUrl: newsroom.url, ticketSecret, poolSize: 4 });
  collab = await openCollab(newsroom, {
    writing: { ...open, append: (update) => gate.then(() => open.append(update)) },
  });
});
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

async function open(name: keyof LaidPeople) {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  await editor.untilSynced();
  return editor;
}

it('does not say saved before the database has said so', async () => {
  const editor = await open('reporter');
  gate = new Promise((resolve) => (release = resolve));
  const words: string[] = [];
  editor.provider.on('stateless', ({ payload }: { payload: string }) => words.push(payload));
  editor.type(' rouvre');
  editor.provider.sendStateless('sent:1');
  // A second person is let in and answered meanwhile: the server is waiting for the database, not stuck.
  const peer = await open('editor');
  peer.provider.sendStateless('sent:7');
  const heard: string[] = [];
  peer.provider.on('stateless', ({ payload }: { payload: string }) => heard.push(payload));
  await vi.waitUntil(() => heard.includes('saved:7'), { timeout: 5_000 });
  expect(words).toEqual([]);
  release();
  await vi.waitUntil(() => words.includes('saved:1'), { timeout: 5_000 });
  editor.close();
  peer.close();
});

it('confirms nothing to somebody who may only read', async () => {
  const reader = await open('translator');
  const words: string[] = [];
  reader.provider.on('stateless', ({ payload }: { payload: string }) => words.push(payload));
  reader.type(' volé');
  reader.provider.sendStateless('sent:1');
  const writer = await open('reporter');
  await writer.untilSaved();
  expect(words).toEqual([]);
  reader.close();
  writer.close();
});
