import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { liveTexts } from '@marbre/story/document/live-texts';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { storySchema } from '@marbre/story/document/schema';
import { readMarkedText, replaceDocument } from '@marbre/story/document/yjs-mapping';
import { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { layDraft } from '../support/lay-edition';
import { layTickets } from '../support/lay-live-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { hasRedis, startRedis } from '../support/start-redis';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
/** Two processes that hear of each other through the log alone, and two more with a Redis between them. */
let collabs: [TestCollab, TestCollab, ...TestCollab[]];
let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  collabs = [await openCollab(newsroom), await openCollab(newsroom)];
  if (!hasRedis()) return;
  redis = await startRedis();
  for (let count = 0; count < 2; count += 1)
    collabs.push(await openCollab(newsroom, { redisUrl: redis.url }));
});
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  for (const collab of collabs) await collab.close();
  await redis?.stop();
  await newsroom.close();
});

async function open(
  { url }: TestCollab,
  name: keyof LaidPeople,
  editionId: string,
  options: { device?: Uint8Array; carries?: boolean } = {},
): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url, editionId, ticket, ...options });
  editors.push(editor);
  await editor.untilSynced();
  return editor;
}

const layStory = async () =>
  (await layDraft(newsroom.contextFor(actorOf(people.reporter)), sectionId)).editionId;

const paragraphIn = ({ ydoc }: TestEditor) =>
  liveTexts(ydoc).find(({ blockIds }) => blockIds.includes('p1'))!.text;

/** Makes the paragraph a heading, or the heading a paragraph: to Yjs another block. */
function reshape({ ydoc }: Pick<TestEditor, 'ydoc'>): void {
  const doc = Node.fromJSON(storySchema, readMarkedText(ydoc));
  const transform = new Transform(doc);
  doc.forEach((node, offset) => {
    if (node.attrs.id !== 'p1') return;
    const { heading, paragraph } = storySchema.nodes;
    const type = node.type === heading ? paragraph : heading;
    transform.setBlockType(offset + 1, offset + 1, type, { id: 'p1', ...(type === heading && { level: 2 }) });
  });
  replaceDocument(ydoc, transform.doc.toJSON() as never);
}

async function untilAgreed(editionId: string, words: readonly string[]): Promise<void> {
  const holdsEach = (text: string) => words.every((word) => text.split(word).length === 2);
  await vi.waitUntil(
    async () => {
      const stored = plainTextOf((await readCurrentDocument(newsroom.database, editionId)).document);
      return holdsEach(stored) && editors.every((editor) => editor.text() === stored);
    },
    { timeout: 20_000, interval: 50 },
  );
}

it.each([
  ['one process', 0, 0],
  ['two processes', 0, 1],
  ['two processes and Redis', 2, 3],
] as const)(
  'keeps what is typed into a block while a colleague makes it another, through %s',
  async (_how, first, second) => {
    if (!collabs[first]) return;
    const editionId = await layStory();
    const writer = await open(collabs[first], 'reporter', editionId);
    const colleague = await open(collabs[second]!, 'editor', editionId);
    const words: string[] = [];
    for (let round = 0; round < 12; round += 1) {
      const word = `mot${round};`;
      words.push(word);
      // Neither has seen what the other does, and now the one, now the other comes first.
      const acts = [() => reshape(colleague), () => paragraphIn(writer).insert(0, word)];
      for (const act of round % 2 === 0 ? acts : acts.reverse()) act();
      await untilAgreed(editionId, words);
    }
    expect(writer.text()).toContain(`${words.toReversed().join('')}Les premières voitures`);
  },
);

it('keeps what was typed without a line into a block that is another by the time there is one', async () => {
  const editionId = await layStory();
  const writer = await open(collabs[0], 'reporter', editionId);
  const colleague = await open(collabs[0], 'editor', editionId);
  await writer.untilSaved();
  writer.cut();
  paragraphIn(writer).insert(4, 'toutes ');
  reshape(colleague);
  await colleague.untilSaved();
  await untilAgreed(editionId, ['toutes ']);
  expect(writer.text()).toContain('Les toutes premières voitures');
});

/** What a device holds on which somebody makes the paragraph a heading, without a line. */
function reshapedOnDevice({ ydoc }: TestEditor): Uint8Array {
  const device = new Y.Doc();
  Y.applyUpdate(device, Y.encodeStateAsUpdate(ydoc));
  reshape({ ydoc: device });
  return Y.encodeStateAsUpdate(device);
}

it.each([
  ['one process', 0],
  ['two processes', 1],
] as const)(
  'keeps what somebody wrote who has left when a colleague comes back who made the block another, through %s',
  async (_how, second) => {
    const editionId = await layStory();
    const writer = await open(collabs[0], 'reporter', editionId);
    const device = reshapedOnDevice(writer);
    paragraphIn(writer).insert(4, 'toutes ');
    await writer.untilSaved();
    editors.splice(0).forEach((editor) => editor.close());
    const watcher = await open(collabs[0], 'administrator', editionId);
    const colleague = await open(collabs[second], 'editor', editionId, { device });
    await untilAgreed(editionId, ['toutes ']);
    expect(watcher.text()).toContain('Les toutes premières voitures');
    expect(colleague.text()).toContain('Les toutes premières voitures');
  },
);

it('keeps what somebody wrote whose page is closed at the moment in which it would carry it along', async () => {
  const editionId = await layStory();
  const writer = await open(collabs[0], 'reporter', editionId, { carries: false });
  const device = reshapedOnDevice(writer);
  paragraphIn(writer).insert(4, 'toutes ');
  await writer.untilSaved();
  const colleague = await open(collabs[0], 'editor', editionId, { device });
  await colleague.untilSaved();
  writer.close();
  editors.splice(editors.indexOf(writer), 1);
  await untilAgreed(editionId, ['toutes ']);
  expect(colleague.text()).toContain('Les toutes premières voitures');
});
