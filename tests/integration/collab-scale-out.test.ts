import { openPreparedStatements } from '@marbre/db/prepared-statements';
import { appendKeystrokes } from '@marbre/newsroom/writing/append-document-updates';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type CollabProcess, startCollabProcess } from '../support/collab-process';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openEditor, type TestEditor } from '../support/open-editor';
import { hasRedis, startRedis } from '../support/start-redis';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
const editors: TestEditor[] = [];
const processes: CollabProcess[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
});
afterEach(async () => {
  for (const editor of editors.splice(0)) editor.close();
  await Promise.all(processes.splice(0).map((collab) => collab.stop('SIGTERM')));
});
afterAll(() => newsroom.close());

async function start(env: NodeJS.ProcessEnv = {}): Promise<CollabProcess> {
  const collab = await startCollabProcess(newsroom.url, { LOG_LEVEL: 'warn', ...env });
  processes.push(collab);
  return collab;
}

async function open(where: CollabProcess, editionId: string, name: keyof LaidPeople): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: where.url, editionId, ticket });
  editors.push(editor);
  await editor.untilSynced();
  editor.provider.setAwarenessField('user', { id: people[name].personId, name });
  return editor;
}

const namesSeenBy = ({ provider }: TestEditor) =>
  [...(provider.awareness?.getStates().values() ?? [])].map(
    (state) => (state as { user?: { name?: string } }).user?.name,
  );
const until = (holds: () => boolean | Promise<boolean>) =>
  vi.waitUntil(holds, { timeout: 30_000, interval: 50 });
const reachOf = async ({ httpUrl }: CollabProcess) =>
  ((await (await fetch(`${httpUrl}/health`)).json()) as { reach: string }).reach;

it.skipIf(!hasRedis())(
  'two processes with Redis between them show everybody’s words and carets, also after one was killed',
  { timeout: 120_000 },
  async () => {
    const redis = await startRedis();
    try {
      const { editionId } = await layLiveEdition(newsroom, sectionId);
      const [one, two] = [await start({ REDIS_URL: redis.url }), await start({ REDIS_URL: redis.url })];
      const [here, there] = [await open(one, editionId, 'reporter'), await open(two, editionId, 'editor')];
      await until(() => namesSeenBy(here).includes('editor') && namesSeenBy(there).includes('reporter'));
      here.type(' rouvre');
      await until(() => there.text() === 'Le port rouvre');
      there.type(' dimanche');
      await until(() => here.text() === 'Le port rouvre dimanche');
      expect(await reachOf(one)).toBe('redis');

      await two.stop('SIGKILL');
      here.type(' matin');
      await here.untilSaved();
      await two.start();
      await until(() => there.text() === 'Le port rouvre dimanche matin');
      await until(() => namesSeenBy(here).includes('editor') && namesSeenBy(there).includes('reporter'));
      const stored = () => newsroom.database.documentUpdate.count({ where: { editionId } });
      const rows = await stored();
      there.type('.');
      await there.untilSaved();
      await until(() => here.text().endsWith('matin.'));
      // What one process kept the other only shows.
      expect(await stored()).toBe(rows + 1);
    } finally {
      for (const editor of editors.splice(0)) editor.close();
      await Promise.all(processes.splice(0).map((collab) => collab.stop('SIGTERM')));
      await redis.stop();
    }
  },
);

it('two processes without Redis share every word, and say that carets are not shared', async () => {
  const { editionId } = await layLiveEdition(newsroom, sectionId);
  const one = await start();
  expect(await reachOf(one)).toBe('alone');
  const two = await start();
  await until(async () => (await reachOf(one)) === 'words-only' && (await reachOf(two)) === 'words-only');
  expect(one.said()).toContain('set REDIS_URL');
  const [here, there] = [await open(one, editionId, 'reporter'), await open(two, editionId, 'editor')];
  here.type(' rouvre');
  await until(() => there.text() === 'Le port rouvre');

  // What the other saved and was killed before it told of it.
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(here.ydoc));
  const known = Y.encodeStateVector(elsewhere);
  const headline = (elsewhere.getXmlFragment('story').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  headline.insert(headline.length, ' enfin');
  const update = Y.encodeStateAsUpdate(elsewhere, known);
  const { personId } = people.editor;
  const statements = openPreparedStatements(newsroom.url, { size: 1, applicationName: 'marbre tests' });
  await appendKeystrokes(statements, [{ editionId, update, personId }]);
  await statements.close();
  there.close();
  await two.stop('SIGKILL');
  await until(() => here.text() === 'Le port rouvre enfin');
}, 120_000);
