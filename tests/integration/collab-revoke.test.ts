import { randomUUID } from 'node:crypto';
import { changePerson, deactivatePerson } from '@marbre/newsroom/people/change-person';
import { endSession } from '@marbre/newsroom/people/session';
import { readmit } from '@marbre/newsroom/writing/admit-to-document';
import { Problem } from '@marbre/story/vocabulary/problem';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { countQuestions } from '../support/count-questions';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: TestCollab;
let editionId: string;
let sectionId: string;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  ({ editionId } = await layLiveEdition(newsroom, sectionId));
  collab = await openCollab(newsroom, { recheckMs: 500 });
});
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

async function open(name: keyof LaidPeople) {
  const { ticket, sessionId } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  editors.push(editor);
  await editor.untilSynced();
  return { editor, sessionId };
}

/** The promise is five seconds; the announcement makes it much less. */
const untilClosed = (editor: TestEditor) =>
  vi.waitUntil(() => editor.closeCodes.includes(4403), { timeout: 5_000 });

const asAdministrator = () => newsroom.contextFor(actorOf(people.administrator));

it('closes the socket of a session that is ended, and of no other', async () => {
  const [ended, other] = [await open('reporter'), await open('reporter')];
  await endSession(asAdministrator(), { sessionId: ended.sessionId });
  await untilClosed(ended.editor);
  await vi.waitUntil(() => ended.editor.refusals.includes('session-ended'), { timeout: 5_000 });
  other.editor.type(' rouvre');
  await other.editor.untilSaved();
  expect(other.editor.closeCodes).toEqual([]);
});

it('lets somebody who may no longer write this language only read on', async () => {
  const { editor } = await open('editor');
  expect(editor.isReadOnly()).toBe(false);
  const { version } = await newsroom.database.person.findUniqueOrThrow({
    where: { id: people.editor.personId },
  });
  await changePerson(asAdministrator(), {
    personId: people.editor.personId,
    version,
    name: 'Editor Dupont',
    role: 'editor',
    locales: ['en'],
    sectionIds: [],
  });
  await vi.waitUntil(() => editor.isReadOnly() && editor.provider.isSynced, { timeout: 5_000 });
});

it('closes the socket of a session that runs out, which nobody announces', async () => {
  const { editor, sessionId } = await open('reporter');
  await newsroom.database.session.update({ where: { id: sessionId }, data: { expiresAt: new Date(0) } });
  await untilClosed(editor);
});

it('closes the sockets of somebody who is deactivated, and lets them in no more', async () => {
  const { editor } = await open('leaver');
  await deactivatePerson(asAdministrator(), { personId: people.leaver.personId });
  await untilClosed(editor);
  await vi.waitUntil(() => editor.refusals.includes('session-ended'), { timeout: 5_000 });
});

it('asks about everybody in three questions, and tells who may write, who only reads and who is gone', async () => {
  const [editor, reporter] = [people.editor, people.reporter];
  const ended = await layTickets(newsroom, reporter, editionId);
  await newsroom.database.session.update({
    where: { id: ended.sessionId },
    data: { revokedAt: newsroom.now() },
  });
  const here = await layTickets(newsroom, reporter, editionId);
  const elsewhere = await layTickets(newsroom, editor, editionId);
  const others = await Promise.all(
    Array.from({ length: 5 }, () => layLiveEdition(newsroom, sectionId, 'Une autre')),
  );
  const doors = [
    ...others.map((other) => ({ sessionId: here.sessionId, editionId: other.editionId })),
    { sessionId: ended.sessionId, editionId },
    { sessionId: elsewhere.sessionId, editionId },
    { sessionId: here.sessionId, editionId: randomUUID() },
  ];
  const { database, asked } = countQuestions(newsroom.database);
  const answers = await readmit({ database, now: newsroom.now }, doors);
  expect(asked()).toBeLessThanOrEqual(3);
  expect(answers.map((answer) => (answer instanceof Problem ? answer.code : answer.canWrite))).toEqual([
    ...others.map(() => true),
    'session-ended',
    // Moved to another language above: reads French, and writes none.
    false,
    'not-found',
  ]);
});
