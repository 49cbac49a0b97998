import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type CollabProcess, startCollabProcess } from '../support/collab-process';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let editionId: string;
let collab: CollabProcess;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  ({ editionId } = await layLiveEdition(newsroom, await laySection(newsroom)));
  collab = await startCollabProcess(newsroom.url);
});
afterAll(async () => {
  await collab?.stop('SIGKILL');
  await newsroom.close();
});

const stored = async () => plainTextOf((await readCurrentDocument(newsroom.database, editionId)).document);

it(
  'loses no word it called saved when it is killed while two people type',
  { timeout: 120_000 },
  async () => {
    const { url } = collab;
    const writers = await Promise.all(
      (['reporter', 'editor'] as const).map(async (name) => {
        const { ticket } = await layTickets(newsroom, people[name], editionId);
        const editor = openEditor({ url, editionId, ticket });
        await editor.untilSynced();
        return { editor, typed: [] as string[], saved: [] as string[] };
      }),
    );
    let isTyping = true;
    const typing = writers.map(async (writer, who) => {
      for (let count = 0; isTyping; count += 1) {
        const word = ` w${who}n${count}.`;
        writer.editor.type(word);
        writer.typed.push(word);
        await writer.editor.untilSaved();
        writer.saved.push(word);
      }
    });
    for (let kill = 0; kill < 3; kill += 1) {
      const reached = Math.min(...writers.map(({ saved }) => saved.length)) + 15;
      await vi.waitUntil(() => writers.every(({ saved }) => saved.length >= reached), { timeout: 30_000 });
      const savedBefore = writers.flatMap(({ saved }) => [...saved]);
      await collab.stop('SIGKILL');
      const text = await stored();
      for (const word of savedBefore) expect(text).toContain(word);
      await collab.start();
    }
    isTyping = false;
    await Promise.all(typing);
    const text = await stored();
    for (const { typed } of writers) for (const word of typed) expect(text.split(word)).toHaveLength(2);
    await vi.waitUntil(() => writers.every(({ editor }) => editor.text() === text), { timeout: 10_000 });
    writers.forEach(({ editor }) => editor.close());
  },
);

it('ends within seconds when asked to, with a document open', { timeout: 60_000 }, async () => {
  const { ticket } = await layTickets(newsroom, people.reporter, editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  await editor.untilSynced();
  expect(await collab.stop('SIGTERM')).toBe(0);
  editor.close();
});
