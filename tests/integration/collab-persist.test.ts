import { plainTextOf } from '@marbre/story/document/plain-text';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { openWriting, type Writing } from '@marbre/newsroom/writing/open-writing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab, ticketSecret } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let editionId: string;
let collab: TestCollab;
let writing: Writing;
/** While true the database refuses to keep updates, as a full disk would. */
let isDiskFull = false;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  const open = openWriting({ databaseUrl: newsroom.url, ticketSecret, poolSize: 4 });
  writing = {
    ...open,
    append: (update) => (isDiskFull ? Promise.reject(new Error('disk full')) : open.append(update)),
  };
  collab = await openCollab(newsroom, { writing });
});
beforeEach(async () => {
  isDiskFull = false;
  ({ editionId } = await layLiveEdition(newsroom, sectionId));
});
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

async function open(name: keyof LaidPeople = 'reporter'): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  editors.push(editor);
  await editor.untilSynced();
  return editor;
}

const stored = async () => plainTextOf((await readCurrentDocument(newsroom.database, editionId)).document);

it('has what was typed in the database by the time it says saved', async () => {
  const editor = await open();
  for (const letter of ' rouvre dimanche') {
    editor.type(letter);
    await editor.untilSaved();
    expect(await stored()).toBe(editor.text());
  }
});

it('remembers who typed', async () => {
  const [reporter, other] = [await open('reporter'), await open('editor')];
  reporter.type(' un');
  other.type(' deux');
  await Promise.all([reporter.untilSaved(), other.untilSaved()]);
  const updates = await newsroom.database.documentUpdate.findMany({
    where: { editionId },
    distinct: ['personId'],
  });
  const authors = updates.map(({ personId }) => personId);
  expect(authors).toContain(people.reporter.personId);
  expect(authors).toContain(people.editor.personId);
});

it('shows one person the words of another', async () => {
  const [one, two] = [await open('reporter'), await open('editor')];
  one.type(' rouvre');
  await vi.waitUntil(() => two.text() === 'Le port rouvre', { timeout: 5_000 });
});

it('says nothing is saved while the database refuses, shows it to nobody, and loses nothing', async () => {
  const [writer, peer] = [await open('reporter'), await open('editor')];
  isDiskFull = true;
  writer.type(' perdu ?');
  await vi.waitUntil(() => writer.closeCodes.includes(4205), { timeout: 5_000 });
  expect(peer.text()).toBe('Le port');
  expect(await stored()).toBe('Le port');
  isDiskFull = false;
  await writer.untilSaved();
  expect(await stored()).toBe('Le port perdu ?');
  await vi.waitUntil(() => peer.text() === 'Le port perdu ?', { timeout: 5_000 });
});

it('brings back the whole text after everybody has left', async () => {
  const writer = await open();
  writer.type(' rouvre');
  await writer.untilSaved();
  writer.close();
  editors.splice(0);
  await vi.waitUntil(() => collab.server.hocuspocus.getDocumentsCount() === 0, { timeout: 10_000 });
  expect((await open('editor')).text()).toBe('Le port rouvre');
});

it('keeps a revision of the pause when everybody has left', async () => {
  const writer = await open();
  writer.type(' rouvre');
  await writer.untilSaved();
  writer.close();
  editors.splice(0);
  const latest = () =>
    newsroom.database.revision.findFirst({ where: { editionId }, orderBy: { number: 'desc' } });
  await vi.waitUntil(async () => (await latest())?.reason === 'pause', { timeout: 10_000 });
  expect(JSON.stringify((await latest())?.content)).toContain('Le port rouvre');
});

it('closes on somebody who sends what is no update, and goes on for the others', async () => {
  const [hostile, peer] = [await open('reporter'), await open('editor')];
  const name = `edition:${editionId}`;
  const frame = Buffer.concat([
    Buffer.from([name.length]),
    Buffer.from(name),
    Buffer.from([0, 2, 5, 255, 255, 255, 255, 255]),
  ]);
  hostile.provider.configuration.websocketProvider.webSocket?.send(frame);
  await vi.waitUntil(() => hostile.closeCodes.includes(4400), { timeout: 5_000 });
  peer.type(' ouvre');
  await peer.untilSaved();
  expect(await stored()).toBe('Le port ouvre');
});

it('writes nothing to the log when somebody only comes back', async () => {
  const writer = await open();
  writer.type(' rouvre');
  const headline = writer.ydoc.getXmlFragment('story').get(0);
  if ('get' in headline && 'delete' in headline) headline.delete(0, 1);
  writer.type('Le quai');
  await writer.untilSaved();
  const count = () => newsroom.database.documentUpdate.count({ where: { editionId } });
  const before = await count();
  writer.provider.configuration.websocketProvider.webSocket?.close();
  await vi.waitUntil(() => !writer.provider.isSynced, { timeout: 5_000 });
  await writer.untilSaved();
  expect(await count()).toBe(before);
});
