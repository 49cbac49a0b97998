import { readDocument, ydocFromUpdates } from '@marbre/story/document/yjs-mapping';
import { loadUpdates } from '@marbre/newsroom/writing/load-document';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type CollabProcess, startCollabProcess } from '../support/collab-process';
import { type EditingTrace, type Patch, readTrace, stretchesOf } from '../support/editing-trace';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: CollabProcess;
let sectionId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  collab = await startCollabProcess(newsroom.url);
});
afterAll(async () => {
  await collab?.stop('SIGKILL');
  await newsroom.close();
});

const concurrent = readTrace('concurrent-friendsforever');
const sequential = ['sequential-sveltecomponent', 'sequential-json-crdt-patch'].map((name) => ({
  name,
  trace: readTrace(name),
}));
const patience = { timeout: 120_000, interval: 5 };

/** The paragraph that holds the whole of a trace's text, line feeds and all. */
function findTraceText(ydoc: Y.Doc): Y.XmlText | undefined {
  const paragraph = ydoc
    .getXmlFragment('story')
    .toArray()
    .find((node) => node instanceof Y.XmlElement && node.getAttribute('id') === 'trace');
  return paragraph instanceof Y.XmlElement ? (paragraph.get(0) as Y.XmlText) : undefined;
}

function traceText(ydoc: Y.Doc): Y.XmlText {
  const text = findTraceText(ydoc);
  if (!text) throw new Error('The paragraph of the trace is not there.');
  return text;
}

function type(ydoc: Y.Doc, patches: Patch[]): void {
  const text = traceText(ydoc);
  ydoc.transact(() => {
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted) text.insert(position, inserted);
    }
  });
}

async function open(editionId: string, name: keyof LaidPeople): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  await editor.untilSynced();
  return editor;
}

/** A story whose one paragraph is empty, open before each of these people. */
async function layTrace(names: (keyof LaidPeople)[]) {
  const { editionId } = await layLiveEdition(newsroom, sectionId);
  const editors = await Promise.all(names.map((name) => open(editionId, name)));
  const first = editors[0]!;
  first.ydoc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', 'trace');
    paragraph.insert(0, [new Y.XmlText()]);
    first.ydoc.getXmlFragment('story').push([paragraph]);
  });
  await first.untilSaved();
  await vi.waitUntil(() => editors.every(({ ydoc }) => findTraceText(ydoc)), patience);
  return { editionId, editors };
}

/** The same text before everybody, in the database, and before whoever opens it when all have left. */
async function expectEverywhere(editionId: string, editors: TestEditor[], content: string): Promise<void> {
  await Promise.all(editors.map((editor) => editor.untilSaved(60_000)));
  const isThere = ({ ydoc }: TestEditor) => traceText(ydoc).toString() === content;
  await vi.waitUntil(() => editors.every(isThere), { timeout: 30_000 }).catch(() => undefined);
  for (const { ydoc } of editors) expect(traceText(ydoc).toString()).toBe(content);
  for (const editor of editors) editor.close();
  await collab.stop('SIGTERM');
  await collab.start();
  const stored = ydocFromUpdates((await loadUpdates(newsroom.database, editionId)).updates);
  expect(traceText(stored).toString()).toBe(content);
  const again = await open(editionId, 'reporter');
  expect(traceText(again.ydoc).toString()).toBe(content);
  expect(readDocument(again.ydoc)).toEqual(readDocument(stored));
  again.close();
}

it.skipIf(!concurrent)(
  'two people who typed at once, over lines that broke, end with the text they ended with',
  { timeout: 300_000 },
  async () => {
    const { endContent } = concurrent as EditingTrace;
    const { editionId, editors } = await layTrace(['reporter', 'editor']);
    const stretches = stretchesOf(concurrent as EditingTrace);
    const typed: Uint8Array[][] = [[], []];
    const desks = editors.map(({ ydoc: line }, me) => {
      // What one sees lags behind what the line has brought, just as it did when the trace was recorded.
      const ydoc = new Y.Doc();
      Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(line));
      // Yjs orders what two people put in the same place by their numbers.
      ydoc.clientID = me + 1;
      ydoc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'line') return;
        typed[me]?.push(update);
        Y.applyUpdate(line, update);
      });
      return ydoc;
    });
    await Promise.all(
      desks.map(async (ydoc, me) => {
        const other = 1 - me;
        let seen = 0;
        for (const [index, stretch] of stretches[me as 0 | 1].entries()) {
          for (; seen < stretch.seen; seen += 1) {
            await vi.waitUntil(() => typed[other]?.[seen], patience);
            const update = typed[other]![seen]!;
            const [part] = Y.decodeUpdate(update).structs.slice(-1);
            const clock = part ? part.id.clock + part.length : 0;
            const arrived = () => (Y.getState(editors[me]!.ydoc.store, other + 1) ?? 0) >= clock;
            await vi.waitUntil(arrived, patience);
            Y.applyUpdate(ydoc, update, 'line');
          }
          const before = typed[me]!.length;
          type(ydoc, stretch.patches);
          if (typed[me]!.length === before) typed[me]!.push(new Uint8Array([0, 0]));
          if (index % 400 === 399) editors[me]!.cut();
        }
      }),
    );
    await expectEverywhere(editionId, editors, endContent);
    for (const ydoc of desks) ydoc.destroy();
  },
);

for (const { name, trace } of sequential) {
  it.skipIf(!trace)(
    `three people who took turns end with the text of ${name}`,
    async () => {
      const { txns, endContent } = trace as EditingTrace;
      const { editionId, editors } = await layTrace(['reporter', 'editor', 'administrator']);
      const keysATurn = 900;
      const keysAnUpdate = 30;
      let expected = '';
      for (let turn = 0; turn * keysATurn < txns.length; turn += 1) {
        const editor = editors[turn % editors.length]!;
        await vi.waitUntil(() => traceText(editor.ydoc).toString() === expected, patience);
        const keys = txns.slice(turn * keysATurn, (turn + 1) * keysATurn);
        for (let from = 0; from < keys.length; from += keysAnUpdate) {
          type(
            editor.ydoc,
            keys.slice(from, from + keysAnUpdate).flatMap(({ patches }) => patches),
          );
        }
        expected = traceText(editor.ydoc).toString();
        // Some leave the line with words on the way; they are sent when it is back.
        if (turn % 4 === 1) editor.cut();
      }
      expect(expected).toBe(endContent);
      await expectEverywhere(editionId, editors, endContent);
    },
    300_000,
  );
}
