import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { ticketSecret } from '../support/open-collab';
import { openEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

const root = resolve(import.meta.dirname, '../..');

let newsroom: TestNewsroom;
let people: LaidPeople;
let editionId: string;
let port: number;
let running: ChildProcess | undefined;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  ({ editionId } = await layLiveEdition(newsroom, await laySection(newsroom)));
  port = await freePort();
});
afterAll(async () => {
  await stop('SIGKILL');
  await newsroom.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** The real process, as it is started in earnest. */
async function start(): Promise<void> {
  running = spawn(process.execPath, ['--import', 'tsx', 'src/collab.ts'], {
    cwd: resolve(root, 'apps/collab'),
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      COLLAB_PORT: String(port),
      AUTH_SECRET: ticketSecret,
      DATABASE_URL: newsroom.url,
      LOG_LEVEL: 'fatal',
    },
  });
  const isWell = () =>
    fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await vi.waitUntil(isWell, { timeout: 30_000, interval: 50 });
}

async function stop(signal: NodeJS.Signals): Promise<void> {
  const child = running;
  running = undefined;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const stored = async () => plainTextOf((await readCurrentDocument(newsroom.database, editionId)).document);

it(
  'loses no word it called saved when it is killed while two people type',
  { timeout: 120_000 },
  async () => {
    await start();
    const url = `ws://127.0.0.1:${port}`;
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
      await stop('SIGKILL');
      const text = await stored();
      for (const word of savedBefore) expect(text).toContain(word);
      await start();
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
  if (!running) await start();
  const { ticket } = await layTickets(newsroom, people.reporter, editionId);
  const editor = openEditor({ url: `ws://127.0.0.1:${port}`, editionId, ticket });
  await editor.untilSynced();
  const child = running!;
  await stop('SIGTERM');
  expect(child.exitCode).toBe(0);
  editor.close();
});
