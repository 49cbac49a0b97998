import { changePerson, deactivatePerson } from '@marbre/newsroom/people/change-person';
import { endSession } from '@marbre/newsroom/people/session';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let collab: TestCollab;
let editionId: string;
const editors: TestEditor[] = [];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  ({ editionId } = await layLiveEdition(newsroom, await laySection(newsroom)));
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
