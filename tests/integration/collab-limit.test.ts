import { limits } from '@marbre/story/vocabulary/limits';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: TestCollab;
let editionId: string;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  ({ editionId } = await layLiveEdition(newsroom, await laySection(newsroom)));
  collab = await openCollab(newsroom, { limits: { burst: 60, perSecond: 20, perDocument: 4, perPerson: 3 } });
});
afterEach(async () => {
  editors.splice(0).forEach((editor) => editor.close());
  await vi.waitUntil(() => collab.server.hocuspocus.getDocumentsCount() === 0, { timeout: 10_000 });
});
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

async function open(name: keyof LaidPeople): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  editors.push(editor);
  return editor;
}

const untilClosed = (editor: TestEditor, code: number) =>
  vi.waitUntil(() => editor.closeCodes.includes(code), { timeout: 10_000 });

it('closes on a browser that floods it, and serves the others', async () => {
  const [flood, peer] = [await open('reporter'), await open('editor')];
  await Promise.all([flood.untilSynced(), peer.untilSynced()]);
  for (let index = 0; index < 200; index += 1) flood.provider.sendStateless('noise');
  await untilClosed(flood, 4429);
  peer.type(' rouvre');
  await peer.untilSaved();
  expect(peer.closeCodes).toEqual([]);
});

it('refuses an update larger than any story and keeps nothing of it', async () => {
  const editor = await open('reporter');
  await editor.untilSynced();
  editor.type('x'.repeat(limits.updateBytes + 100_000));
  await untilClosed(editor, 1009);
  const kept = await newsroom.database.documentUpdate.findMany({ where: { editionId } });
  expect(Math.max(...kept.map(({ update }) => update.byteLength))).toBeLessThan(10_000);
});

it('lets one person open so many windows and no more', async () => {
  const windows = [];
  for (let index = 0; index < 4; index += 1) {
    const editor = await open('reporter');
    windows.push(editor);
    if (index < 3) await editor.untilSynced();
  }
  await untilClosed(windows[3]!, 4429);
  expect(windows.slice(0, 3).flatMap((editor) => editor.closeCodes)).toEqual([]);
});
