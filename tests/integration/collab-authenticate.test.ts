import { signTicket } from '@marbre/newsroom/writing/collab-ticket';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { layLiveEdition, layTickets } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab, ticketSecret } from '../support/open-collab';
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
  collab = await openCollab(newsroom);
});
afterEach(() => editors.splice(0).forEach((editor) => editor.close()));
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

function open(ticket: () => Promise<string> | string, edition = editionId): TestEditor {
  const editor = openEditor({ url: collab.url, editionId: edition, ticket });
  editors.push(editor);
  return editor;
}

const untilRefused = (editor: TestEditor) => vi.waitUntil(() => editor.refusals[0], { timeout: 10_000 });

it('opens the text to somebody with a ticket, to write', async () => {
  const { ticket } = await layTickets(newsroom, people.reporter, editionId);
  const editor = open(ticket);
  await editor.untilSynced();
  expect(editor.text()).toBe('Le port');
  expect(editor.isReadOnly()).toBe(false);
});

it('shows the text to somebody who may not write it, and takes nothing they send', async () => {
  const { ticket } = await layTickets(newsroom, people.translator, editionId);
  const reader = open(ticket);
  await reader.untilSynced();
  expect(reader.isReadOnly()).toBe(true);
  reader.type(' volé');
  const writer = open((await layTickets(newsroom, people.reporter, editionId)).ticket);
  await writer.untilSynced();
  writer.type(' rouvre');
  await writer.untilSaved();
  expect(writer.text()).toBe('Le port rouvre');
});

it.each([
  ['no ticket', () => ''],
  ['a forged ticket', () => `${Buffer.from('{}').toString('base64url')}.AAAA`],
])('refuses %s', async (_what, ticket) => {
  expect(await untilRefused(open(ticket))).toBe('ticket-invalid');
});

it('refuses a ticket for another story', async () => {
  const other = await layLiveEdition(newsroom, await laySection(newsroom, 'sport'));
  const { ticket } = await layTickets(newsroom, people.reporter, other.editionId);
  expect(await untilRefused(open(ticket))).toBe('ticket-invalid');
});

it('refuses a good ticket of a session that has ended', async () => {
  const { ticket, sessionId } = await layTickets(newsroom, people.reporter, editionId);
  const given = await ticket();
  await newsroom.database.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
  expect(await untilRefused(open(() => given))).toBe('session-ended');
});

it('refuses one person holding the session of another', async () => {
  const { sessionId } = await layTickets(newsroom, people.reporter, editionId);
  const ticket = signTicket(ticketSecret, {
    editionId,
    sessionId,
    personId: people.editor.personId,
    expires: Math.floor(Date.now() / 1000) + 60,
  });
  expect(await untilRefused(open(() => ticket))).toBe('ticket-invalid');
});
