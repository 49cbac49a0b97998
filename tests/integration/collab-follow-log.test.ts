import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { runScript } from '@marbre/db/run-script';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let editionId: string;
let collab: TestCollab;
let elsewhere: TestCollab;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  [collab, elsewhere] = await Promise.all([openCollab(newsroom), openCollab(newsroom)]);
});
beforeEach(async () => void ({ editionId } = await layLiveEdition(newsroom, sectionId)));
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  await Promise.all([collab.close(), elsewhere.close()]);
  await newsroom.close();
});

async function open(where: TestCollab, name: keyof LaidPeople): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: where.url, editionId, ticket });
  editors.push(editor);
  await editor.untilSynced();
  return editor;
}

const write = (words: string, blockId = 'machine') =>
  newsroom.database.$transaction((tx) =>
    changeDocument(tx, editionId, { personId: null, machine: 'fake' }, (ydoc) => {
      writeBlockContent(ydoc, blockId, { type: 'paragraph', content: [{ type: 'text', text: words }] });
    }),
  );

const untilShows = (editor: TestEditor, words: string) =>
  vi.waitUntil(() => editor.text().includes(words), { timeout: 10_000 });

it('shows a block the worker writes to everybody who has the text open, while they type', async () => {
  const editor = await open(collab, 'reporter');
  editor.type(' rouvre');
  await write('traduit par la machine');
  await untilShows(editor, 'traduit par la machine');
  expect(editor.text()).toContain('Le port rouvre');
});

it('joins people whose sockets end in two processes', async () => {
  const [here, there] = [await open(collab, 'reporter'), await open(elsewhere, 'editor')];
  here.type(' rouvre');
  await untilShows(there, 'Le port rouvre');
  there.type(' dimanche');
  await untilShows(here, 'Le port rouvre dimanche');
});

it('misses nothing that is written at the very moment the text is opened', async () => {
  for (let round = 0; round < 10; round += 1) {
    const [editor] = await Promise.all([open(collab, 'reporter'), write(`tour ${round}`)]);
    await untilShows(editor, `tour ${round}`);
    editor.close();
    editors.splice(0);
    await vi.waitUntil(() => collab.server.hocuspocus.getDocumentsCount() === 0, { timeout: 10_000 });
  }
});

it('catches up with what was written while it could not hear', async () => {
  const editor = await open(collab, 'reporter');
  await runScript(
    newsroom.url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name like 'marbre listening%' and datname = current_database()`,
    { inTransaction: false },
  );
  await write('dit dans le vide');
  await untilShows(editor, 'dit dans le vide');
});
