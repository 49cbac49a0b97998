import { createDatabase } from '@marbre/db/create-database';
import { appendDocumentUpdate } from '@marbre/newsroom/writing/append-document-update';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { compactDocument } from '@marbre/newsroom/writing/compact-document';
import { readTicket, signTicket } from '@marbre/newsroom/writing/collab-ticket';
import { createRevision } from '@marbre/newsroom/writing/create-revision';
import { getCollabTicket } from '@marbre/newsroom/writing/get-collab-ticket';
import { loadUpdates } from '@marbre/newsroom/writing/load-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { restoreRevision } from '@marbre/newsroom/history/restore-revision';
import { findBlock } from '@marbre/story/document/block-identity';
import { plainTextOf, textOf } from '@marbre/story/document/plain-text';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { layLiveEdition } from '../support/lay-live-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { ticketSecret } from '../support/open-collab';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
});
afterAll(() => newsroom.close());

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });

/** Somebody writes one block by a command. */
function write(editionId: string, blockId: string, words: string, personId: string | null = null) {
  const author = { personId, machine: personId ? null : 'fake' };
  return newsroom.database.$transaction((tx) =>
    changeDocument(tx, editionId, author, (ydoc) => void writeBlockContent(ydoc, blockId, paragraph(words))),
  );
}

/** Ends whatever these connections are about, as a kill of their process would. */
const cutOff = (applicationName: string) =>
  newsroom.database.$queryRaw`
    select count(pg_terminate_backend(pid)::text) from pg_stat_activity
    where application_name = ${applicationName} and state <> 'idle' and datname = current_database()`;

const revise = (editionId: string) =>
  newsroom.database.$transaction((tx) =>
    createRevision(tx, { actor: system }, { editionId, reason: 'pause' }),
  );

describe('writing without a socket', () => {
  it('keeps what two machines write into one text at the same moment', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const blocks = Array.from({ length: 12 }, (_, index) => `p${index}`);
    await Promise.all(blocks.map((id) => write(editionId, id, `mots de ${id}`)));
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    for (const id of blocks) expect(textOf(findBlock(document, id)!)).toBe(`mots de ${id}`);
  });

  it('shows headline, length and words on the desk as the text changes', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId, 'Trois mots ici');
    await write(editionId, 'p', 'quatre mots de plus');
    const edition = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    expect(edition).toMatchObject({ headline: 'Trois mots ici', wordCount: 7 });
    expect(edition.searchText).toContain('quatre mots de plus');
  });

  it('refuses to read an edition that is not there', async () => {
    const nowhere = '01900000-0000-7000-8000-000000000000';
    expect(await refusalOf(readCurrentDocument(newsroom.database, nowhere))).toBe('not-found');
  });
});

describe('a live text with what Postgres cannot hold', () => {
  it('can still be kept as a revision and found on the desk', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const hostile = new Doc();
    const paragraphOf = new XmlElement('paragraph');
    const figure = new XmlElement('figure');
    const words = new XmlText();
    hostile.getXmlFragment('story').insert(0, [paragraphOf, figure]);
    paragraphOf.insert(0, [words]);
    words.insert(0, 'nul\u0000 et moitié \ud83d', { link: { href: '/x\ud83d' } });
    figure.setAttribute('alt', 'image\u0000');
    figure.setAttribute('mediaId', 'm\u0000');
    const update = encodeStateAsUpdate(hostile);
    await appendDocumentUpdate(newsroom.database, { editionId, update, personId: people.reporter.personId });
    await compactDocument(newsroom.database, editionId);
    const { content } = await revise(editionId);
    expect(plainTextOf(content)).toContain('nul et moitié');
    const row = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    expect(row.searchText).toContain('nul et moitie');
  });
});

describe('compaction', () => {
  it('by three at once, cut off again and again while somebody writes, loses no update', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const applicationName = 'a process that is killed';
    const killed = createDatabase(newsroom.url, { poolSize: 3, applicationName });
    const outcomes = { done: 0, cut: 0 };
    let isWriting = true;
    const compacting = Array.from({ length: 3 }, async () => {
      while (isWriting) {
        await compactDocument(killed, editionId, { isAtRest: true }).then(
          () => (outcomes.done += 1),
          () => (outcomes.cut += 1),
        );
      }
    });
    let count = 0;
    for (; count < 80 || outcomes.done < 3 || outcomes.cut < 3; count += 4) {
      const four = [0, 1, 2, 3].map((next) => write(editionId, `p${count + next}`, `mot ${count + next}`));
      await Promise.all([...four, cutOff(applicationName)]);
    }
    isWriting = false;
    await Promise.all(compacting);
    await killed.$disconnect();
    await compactDocument(newsroom.database, editionId, { isAtRest: true });
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    for (let index = 0; index < count; index += 1) {
      expect(findBlock(document, `p${index}`), `p${index}`).not.toBeNull();
    }
  });

  it('loses no update, not even one appended while the snapshot is made', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    for (let index = 0; index < 110; index += 1) await write(editionId, `p${index}`, `mot ${index}`);
    const before = await loadUpdates(newsroom.database, editionId);
    expect(before.sinceSnapshot).toBe(111);
    await Promise.all([
      compactDocument(newsroom.database, editionId),
      write(editionId, 'during', 'pendant'),
      compactDocument(newsroom.database, editionId),
    ]);
    await compactDocument(newsroom.database, editionId);
    const after = await loadUpdates(newsroom.database, editionId);
    expect(after.sinceSnapshot).toBeLessThan(3);
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    for (const id of [...Array.from({ length: 110 }, (_, index) => `p${index}`), 'during']) {
      expect(findBlock(document, id), id).not.toBeNull();
    }
  });
});

describe('revisions', () => {
  it('keeps one per text, numbered, with who wrote it', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    await write(editionId, 'p', 'un', people.reporter.personId);
    await write(editionId, 'p', 'deux', people.editor.personId);
    const [first, again] = await Promise.all([revise(editionId), revise(editionId)]);
    expect(first.id).toBe(again.id);
    expect([first.isNew, again.isNew].filter(Boolean)).toHaveLength(1);
    const contributors = await newsroom.database.revisionContributor.findMany({
      where: { revisionId: first.id },
    });
    expect(new Set(contributors.map(({ personId }) => personId))).toEqual(
      new Set([people.reporter.personId, people.editor.personId]),
    );
    await write(editionId, 'p', 'trois');
    expect((await revise(editionId)).number).toBe(first.number + 1);
  });

  it('puts an earlier text back and keeps the one it replaces', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    await write(editionId, 'p', 'la première version');
    const first = await revise(editionId);
    await write(editionId, 'p', 'la seconde version');
    const context = newsroom.contextFor(actorOf(people.editor));
    const restored = await restoreRevision(context, { revisionId: first.id });
    expect(restored.contentHash).toBe(first.contentHash);
    const kept = await newsroom.database.revision.findMany({
      where: { editionId },
      orderBy: { number: 'asc' },
    });
    expect(JSON.stringify(kept.at(-2)?.content)).toContain('la seconde version');
  });

  it('does not let a translator put back an original', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const { id: revisionId } = await revise(editionId);
    const context = newsroom.contextFor({ ...actorOf(people.translator), locales: ['fr'] });
    expect(await refusalOf(restoreRevision(context, { revisionId }))).toBe('not-allowed');
  });
});

describe('tickets', () => {
  const sessionId = '01900000-0000-7000-8000-00000000000a';

  it('open one document for one session for a minute', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const context = { ...newsroom.contextFor(actorOf(people.reporter)), sessionId, ticketSecret };
    const { ticket, canWrite } = await getCollabTicket(context, { editionId });
    expect(canWrite.allowed).toBe(true);
    expect(readTicket(ticketSecret, ticket, new Date())).toMatchObject({ editionId, sessionId });
    const later = new Date(Date.now() + 61_000);
    expect(() => readTicket(ticketSecret, ticket, later)).toThrow(
      expect.objectContaining({ code: 'ticket-invalid' }),
    );
  });

  it('cannot be forged, changed or signed with another secret', async () => {
    const claim = { editionId: sessionId, personId: sessionId, sessionId, expires: 4_000_000_000 };
    const good = signTicket(ticketSecret, claim);
    const other = signTicket(`${ticketSecret}!`, claim);
    const [payload, signature] = good.split('.');
    const changed = Buffer.from(JSON.stringify({ ...claim, editionId: people.editor.personId })).toString(
      'base64url',
    );
    for (const forged of [
      other,
      `${changed}.${signature}`,
      `${payload}.`,
      payload ?? '',
      '',
      'a.b.c',
      `${good}x`,
    ]) {
      expect(() => readTicket(ticketSecret, forged, new Date()), forged).toThrow(
        expect.objectContaining({ code: 'ticket-invalid' }),
      );
    }
  });

  it('are not given to people who are not signed in', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const context = { ...newsroom.contextFor({ kind: 'anonymous' }), sessionId, ticketSecret };
    expect(await refusalOf(getCollabTicket(context, { editionId }))).toBe('not-signed-in');
  });
});
