import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createOwnUndo, ownOrigin } from '../../apps/web/src/features/writing/editing/own-undo';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: TestCollab;
let sectionId: string;
let editionId: string;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  collab = await openCollab(newsroom);
});
beforeEach(async () => void ({ editionId } = await layLiveEdition(newsroom, sectionId)));
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

/** An editor with the undo it has in the browser; `act` does something as the editor's own binding does. */
async function open(name: keyof LaidPeople, undoOf: (ydoc: Y.Doc) => Y.UndoManager = createOwnUndo) {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  editors.push(editor);
  await editor.untilSynced();
  const undo = undoOf(editor.ydoc);
  const act = (change: () => void) => {
    undo.stopCapturing();
    editor.ydoc.transact(change, ownOrigin);
  };
  return { ...editor, undo, act, write: (words: string) => act(() => editor.type(words)) };
}

const untilShows = (editor: TestEditor, text: string) =>
  vi.waitUntil(() => editor.text() === text, { timeout: 10_000 });

/** Cuts the line and waits until it is back and everything is saved. */
async function reconnect(editor: TestEditor): Promise<void> {
  editor.cut();
  await vi.waitUntil(() => editor.closeCodes.length > 0, { timeout: 10_000 });
  await editor.untilSaved();
}

it('takes back one’s own words and leaves a colleague’s, before a lost connection and after it', async () => {
  const [mine, theirs] = [await open('reporter'), await open('editor')];
  mine.write(' un');
  await untilShows(theirs, 'Le port un');
  theirs.write(' DEUX');
  await untilShows(mine, 'Le port un DEUX');
  await reconnect(mine);
  mine.write(' trois');
  mine.undo.undo();
  await untilShows(theirs, 'Le port un DEUX');
  mine.undo.undo();
  await untilShows(theirs, 'Le port DEUX');
  // Nothing of one's own is left: a third time takes nothing of anybody's.
  mine.undo.undo();
  mine.undo.redo();
  await mine.untilSaved();
  await untilShows(theirs, 'Le port un DEUX');
});

it('takes back what was typed while there was no line, once it is back', async () => {
  const [mine, theirs] = [await open('reporter'), await open('editor')];
  mine.cut();
  mine.write(' sans réseau');
  await untilShows(theirs, 'Le port sans réseau');
  mine.undo.undo();
  await untilShows(theirs, 'Le port');
});

const machineWrites = (words: string) =>
  newsroom.database.$transaction((tx) =>
    changeDocument(tx, editionId, { personId: null, machine: 'fake' }, (ydoc) => {
      const content = [{ type: 'text', text: words }];
      writeBlockContent(ydoc, 'machine', { type: 'paragraph', content });
    }),
  );

it.each([
  ['ours', createOwnUndo, true],
  [
    'an undo that counts everything that happens',
    (ydoc: Y.Doc) =>
      new Y.UndoManager(ydoc.getXmlFragment('story'), {
        trackedOrigins: new Set([ownOrigin, ...providersOf(ydoc)]),
      }),
    false,
  ],
])('never takes back what a machine wrote: %s', async (_whose, undoOf, isKept) => {
  const mine = await open('reporter', undoOf);
  mine.write(' un');
  await machineWrites('traduit');
  await vi.waitUntil(() => mine.text().includes('traduit'), { timeout: 10_000 });
  mine.undo.undo();
  await mine.untilSaved();
  expect(mine.text().includes('traduit')).toBe(isKept);
});

function providersOf(ydoc: Y.Doc): unknown[] {
  return editors.filter((editor) => editor.ydoc === ydoc).map(({ provider }) => provider);
}

it.each([
  ['ours', createOwnUndo, true],
  [
    'an undo that takes away whatever it once put in',
    (ydoc: Y.Doc) =>
      new Y.UndoManager(ydoc.getXmlFragment('story'), { trackedOrigins: new Set([ownOrigin]) }),
    false,
  ],
])('leaves the block one made while a colleague’s words are in it: %s', async (_whose, undoOf, isKept) => {
  const [mine, theirs] = [await open('reporter', undoOf), await open('editor')];
  mine.act(() => {
    const [quotation, paragraph] = [new Y.XmlElement('quotation'), new Y.XmlElement('paragraph')];
    quotation.insert(0, [paragraph]);
    paragraph.insert(0, [new Y.XmlText()]);
    mine.ydoc.getXmlFragment('story').push([quotation]);
  });
  const quotationOf = ({ ydoc }: TestEditor) =>
    ydoc
      .getXmlFragment('story')
      .toArray()
      .find((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === 'quotation');
  await vi.waitUntil(() => quotationOf(theirs), { timeout: 10_000 });
  theirs.act(() => {
    const paragraph = quotationOf(theirs)?.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, 'dit la ministre');
  });
  await vi.waitUntil(() => mine.text().includes('dit la ministre'), { timeout: 10_000 });
  mine.undo.undo();
  await mine.untilSaved();
  expect(mine.text().includes('dit la ministre')).toBe(isKept);
});
