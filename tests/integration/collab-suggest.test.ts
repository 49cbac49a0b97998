import { returnEdition } from '@marbre/newsroom/publishing/return-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { decideSuggestions } from '@marbre/newsroom/suggestion/decide-suggestions';
import { loadDocument } from '@marbre/newsroom/writing/load-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { takeBackDecision } from '@marbre/newsroom/suggestion/take-back-decision';
import { liveTexts, wordsOf } from '@marbre/story/document/live-texts';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { createOwnUndo, ownOrigin } from '../../apps/web/src/features/writing/editing/own-undo';
import { layDraft } from '../support/lay-edition';
import { layTickets } from '../support/lay-live-edition';
import { actorOf, type LaidPeople, layPeople, laySection } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { findWords, suggestIn, suggestionsIn, suggestWords } from '../support/suggest-in';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: TestCollab;
let sectionId: string;
let editionId: string;
const editors: TestEditor[] = [];

const patience = { timeout: 15_000, interval: 20 };

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  collab = await openCollab(newsroom);
});
beforeEach(async () => {
  ({ editionId } = await layDraft(newsroom.contextFor(actorOf(people.editor)), sectionId));
  await submitEdition(newsroom.contextFor(actorOf(people.editor)), { editionId });
});
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

async function open(name: keyof LaidPeople): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  editors.push(editor);
  await editor.untilSynced();
  return editor;
}

const accepted = async () => plainTextOf((await readCurrentDocument(newsroom.database, editionId)).document);

const refused = (editor: TestEditor) => vi.waitUntil(() => editor.closeCodes.includes(4409), patience);

const untilIn = (editor: TestEditor, words: string) =>
  vi.waitUntil(() => JSON.stringify(editor.ydoc.getXmlFragment('story').toJSON()).includes(words), patience);

it('takes a reporter’s suggestions while an editor has the text, and knows whose they are', async () => {
  const before = await accepted();
  const reporter = await open('reporter');
  const own = suggestWords(reporter.ydoc, 'voitures', ' rouges');
  suggestWords(reporter.ydoc, 'voitures rouges', ' et bleues', own);
  await reporter.untilSaved();
  expect(reporter.closeCodes).toEqual([]);
  expect(await accepted()).toBe(before);
  const rows = await newsroom.database.suggestion.findMany({ where: { editionId } });
  expect(rows.map(({ id, personId }) => [id, personId])).toEqual(
    [...own].map((id) => [id, people.reporter.personId]),
  );
});

/** The words of what is suggested, as everybody will read them from the log. */
async function suggested(): Promise<(readonly [id: string, before: string, after: string])[]> {
  const ydoc = await loadDocument(newsroom.database, editionId);
  return suggestionsIn(ydoc).map(({ id, before, after }) => [id, before, after] as const);
}

it('makes a suggestion of what a reporter writes into the accepted text, whatever their browser believes', async () => {
  const before = await accepted();
  const reporter = await open('reporter');
  reporter.type(' pour');
  reporter.type(' tous');
  await reporter.untilSaved();
  expect([await accepted(), reporter.closeCodes]).toEqual([before, []]);
  const [[id = '', ...words] = [], ...others] = await suggested();
  expect([words, others]).toEqual([['', ' pour tous'], []]);
  await vi.waitUntil(() => suggestionsIn(reporter.ydoc).length === 1, patience);
  const row = await newsroom.database.suggestion.findUnique({ where: { id } });
  expect(row?.personId).toBe(people.reporter.personId);
});

it('leaves a colleague’s suggestion what it is, whatever is put under it or taken out of it', async () => {
  const before = await accepted();
  const editor = await open('editor');
  const [id] = suggestWords(editor.ydoc, 'voitures', ' rouges');
  await editor.untilSaved();
  const forger = await open('reporter');
  await untilIn(forger, 'rouges');
  const paragraph = forger.ydoc.getXmlFragment('story').get(2) as Y.XmlElement;
  const text = paragraph.get(0) as Y.XmlText;
  const words = () => text.toString().replace(/<[^>]*>/g, '');
  text.insert(words().indexOf('rouges') + 2, 'X');
  await forger.untilSaved();
  expect(await suggested()).toEqual([
    [id, '', ' rouges'],
    [expect.any(String), '', 'X'],
  ]);
  text.delete(words().indexOf('roXuges'), 2);
  await forger.untilSaved();
  expect(await suggested()).toContainEqual([id, '', ' rouges']);
  expect(await suggested()).toContainEqual([expect.any(String), 'ro', '']);
  expect(await accepted()).toBe(before);
});

it('makes a suggestion of what a reporter takes out of the accepted text, and refuses what can be none', async () => {
  const before = await accepted();
  const reporter = await open('reporter');
  const story = reporter.ydoc.getXmlFragment('story');
  const said = (story.get(2) as Y.XmlElement).toString().replace(/<[^>]*>/g, '');
  story.delete(2, 1);
  await reporter.untilSaved();
  expect(await suggested()).toEqual([[expect.any(String), said, '']]);
  expect([await accepted(), reporter.closeCodes]).toEqual([before, []]);
  const changer = await open('reporter');
  const block = changer.ydoc.getXmlFragment('story').get(2) as Y.XmlElement;
  (block.get(0) as Y.XmlText).format(0, 3, { strong: {} });
  await refused(changer);
  expect(await accepted()).toBe(before);
});

it('refuses what would wait for somebody else’s words to be let in', async () => {
  const before = await accepted();
  const reporter = await open('reporter');
  // The second of two changes, sent without the first: Yjs keeps it until the first comes.
  const elsewhere = new Y.Doc();
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(reporter.ydoc));
  const text = (elsewhere.getXmlFragment('story').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'Un ');
  const first = Y.encodeStateVector(elsewhere);
  text.insert(3, 'faux ');
  Y.applyUpdate(reporter.ydoc, Y.encodeStateAsUpdate(elsewhere, first));
  reporter.provider.forceSync();
  await refused(reporter);
  expect(await accepted()).toBe(before);
  const stored = await loadDocument(newsroom.database, editionId);
  expect(stored.store.pendingStructs).toBeNull();
});

it('holds an open browser to suggestions as soon as the text is submitted, and lets it write when it comes back', async () => {
  const context = newsroom.contextFor(actorOf(people.editor));
  await returnEdition(context, { editionId, note: 'Encore une phrase.' });
  const reporter = await open('reporter');
  reporter.type(' enfin');
  await reporter.untilSaved();
  await submitEdition(context, { editionId });
  const held = () =>
    [...collab.server.hocuspocus.documents.values()].some((document) =>
      document
        .getConnections()
        .some(({ context: known }) => (known as { onlySuggests?: boolean }).onlySuggests),
    );
  await vi.waitUntil(held, patience);
  reporter.type(' et pour toujours');
  await reporter.untilSaved();
  expect(await accepted()).not.toContain('toujours');
  const [[id = '', ...words] = []] = await suggested();
  expect(words).toEqual(['', ' et pour toujours']);
  await decideSuggestions(context, { editionId, ids: [id], decision: 'reject' });
  reporter.close();
  await returnEdition(context, { editionId, note: 'À vous.' });
  const again = await open('reporter');
  again.type(' bientôt');
  await again.untilSaved();
  expect(await accepted()).toContain('enfin bientôt');
});

it('leaves what an editor has accepted where it is when its reporter presses undo, and undoes the rest', async () => {
  const reporter = await open('reporter');
  const own = new Set<string>();
  const undo = createOwnUndo(reporter.ydoc);
  undo.follow('suggesting', (id) => own.has(id));
  const suggest = (after: string, words: string) => {
    undo.stopCapturing();
    reporter.ydoc.transact(() => suggestWords(reporter.ydoc, after, words, own), ownOrigin);
    return suggestionsIn(reporter.ydoc).find((one) => one.after === words)!.id;
  };
  const [waiting, taken] = [suggest('Le pont', ' neuf'), suggest('voitures', ' rouges')];
  await reporter.untilSaved();
  await decideSuggestions(newsroom.contextFor(actorOf(people.editor)), {
    editionId,
    ids: [taken],
    decision: 'accept',
  });
  const pending = () => suggestionsIn(reporter.ydoc).map(({ id }) => id);
  await vi.waitUntil(() => pending().join() === waiting, patience);
  undo.undo();
  expect(pending()).toEqual([]);
  undo.redo();
  expect(pending()).toEqual([waiting]);
  await reporter.untilSaved();
  expect(reporter.closeCodes).toEqual([]);
  expect(await accepted()).toContain('voitures rouges');
});

it('keeps what a colleague writes below an accepted division when its editor takes that back', async () => {
  const [reporter, colleague] = [await open('reporter'), await open('editor')];
  const before = await accepted();
  suggestIn(reporter.ydoc, (transform, doc) => transform.split(findWords(doc, 'ont traversé')));
  await reporter.untilSaved();
  const context = newsroom.contextFor(actorOf(people.editor));
  const ids = (await suggested()).map(([id]) => id);
  const { decisionId } = await decideSuggestions(context, { editionId, ids, decision: 'accept' });
  const lower = () =>
    liveTexts(colleague.ydoc).find(({ text }) => wordsOf(text).startsWith('ont traversé'))?.text;
  await vi.waitUntil(lower, patience);
  lower()?.insert(3, ' enfin');
  await colleague.untilSaved();
  expect(await accepted()).toContain('\n\nont enfin traversé');
  await takeBackDecision(context, { decisionId });
  await vi.waitUntil(async () => (await accepted()).includes('enfin'), patience);
  expect(await accepted()).toBe(before.replace('ont traversé', 'ont enfin traversé'));
  expect(await suggested()).toEqual([[ids[0], '', '¶']]);
});

it('shows suggestions to the others as they are made', async () => {
  const [reporter, editor] = [await open('reporter'), await open('editor')];
  suggestWords(reporter.ydoc, 'voitures', ' rouges');
  await vi.waitUntil(() => suggestionsIn(editor.ydoc).length === 1, patience);
  expect(suggestionsIn(editor.ydoc)).toMatchObject([{ kind: 'insert', after: ' rouges' }]);
});
