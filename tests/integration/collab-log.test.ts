import { isStatementRefused, openPreparedStatements } from '@marbre/db/prepared-statements';
import { appendDocumentUpdates, appendKeystrokes } from '@marbre/newsroom/writing/append-document-updates';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { compactDocument } from '@marbre/newsroom/writing/compact-document';
import { createRevision } from '@marbre/newsroom/writing/create-revision';
import { loadSome } from '@marbre/newsroom/writing/load-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { documentChannel } from '@marbre/newsroom/record/events';
import { type LiveWord, openLiveSource } from '@marbre/newsroom/record/live-source';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { createInitialUpdate } from '@marbre/story/document/yjs-mapping';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { layLiveEdition } from '../support/lay-live-edition';
import { layPeople, laySection, type LaidPeople } from '../support/lay-people';
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

/** Somebody writes one block by a command. */
function write(editionId: string, blockId: string, words: string, personId: string | null = null) {
  const author = { personId, machine: personId ? null : 'fake' };
  const block = { type: 'paragraph', content: [{ type: 'text', text: words }] };
  return newsroom.database.$transaction((tx) =>
    changeDocument(tx, editionId, author, (ydoc) => void writeBlockContent(ydoc, blockId, block)),
  );
}

const revise = (editionId: string) =>
  newsroom.database.$transaction((tx) =>
    createRevision(tx, { actor: system }, { editionId, reason: 'pause' }),
  );

describe('folding the log away', () => {
  it('leaves a log of a few rows, the same words, and the names of those who wrote them', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    for (let index = 0; index < 12; index += 1) {
      const person = index % 2 === 0 ? people.reporter : people.editor;
      await write(editionId, `p${index}`, `mot ${index}`, person.personId);
    }
    const before = await readCurrentDocument(newsroom.database, editionId);
    await compactDocument(newsroom.database, editionId, { isAtRest: true });
    expect(await newsroom.database.documentUpdate.count({ where: { editionId } })).toBe(0);
    expect((await readCurrentDocument(newsroom.database, editionId)).contentHash).toBe(before.contentHash);
    const { id: revisionId } = await revise(editionId);
    const contributors = await newsroom.database.revisionContributor.findMany({ where: { revisionId } });
    expect(new Set(contributors.map(({ personId }) => personId))).toEqual(
      new Set([people.reporter.personId, people.editor.personId]),
    );
  });

  it('tells who is late that the whole must be read', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    for (let index = 0; index < 12; index += 1) await write(editionId, 'p', `mot ${index}`);
    const { id } = await newsroom.database.documentUpdate.findFirstOrThrow({ where: { editionId } });
    await compactDocument(newsroom.database, editionId, { isAtRest: true });
    expect(await loadSome(newsroom.database, [String(id)])).toBeNull();
  });
});

describe('appending for many at once', () => {
  it('keeps all, in order, and tells each edition’s followers of its own', async () => {
    const [one, two] = [await layLiveEdition(newsroom, sectionId), await layLiveEdition(newsroom, sectionId)];
    const heard: LiveWord[] = [];
    const live = openLiveSource(newsroom.url, [documentChannel]);
    const untilListening = new Promise<void>((done) => {
      live.onWord((word) => (word === 'reconnected' ? done() : heard.push(word)));
    });
    await untilListening;
    const updateOf = (editionId: string, words: string) => ({
      editionId,
      update: createInitialUpdate({ type: 'doc', content: [{ type: 'headline', attrs: { id: words } }] }),
      personId: people.reporter.personId,
      origin: 'a test',
    });
    const ids = await appendDocumentUpdates(newsroom.database, [
      updateOf(one.editionId, 'a'),
      updateOf(two.editionId, 'b'),
      updateOf(one.editionId, 'c'),
    ]);
    expect(ids).toEqual([...ids].sort((a, b) => Number(a - b)));
    await vi.waitUntil(() => heard.length === 2, { timeout: 10_000 });
    expect(heard).toContainEqual({
      topic: 'document',
      editionId: one.editionId,
      updateIds: [String(ids[0]), String(ids[2])],
      origin: 'a test',
    });
    await live.close();
  });

  it('keeps keystrokes the same way, and leaves the telling to whoever typed them in', async () => {
    const [one, two] = [await layLiveEdition(newsroom, sectionId), await layLiveEdition(newsroom, sectionId)];
    const heard = vi.fn();
    const live = openLiveSource(newsroom.url, [documentChannel]);
    await new Promise<void>((done) => live.onWord((word) => (word === 'reconnected' ? done() : heard(word))));
    const statements = openPreparedStatements(newsroom.url, { size: 1, applicationName: 'marbre tests' });
    const key = (editionId: string, byte: number) => ({
      editionId,
      update: new Uint8Array([0, byte]),
      personId: people.reporter.personId,
      origin: 'a test',
    });
    const nowhere = '01900000-0000-7000-8000-000000000000';
    const refused: unknown = await appendKeystrokes(statements, [
      key(one.editionId, 1),
      key(nowhere, 2),
    ]).catch((failure: unknown) => failure);
    expect(isStatementRefused(refused)).toBe(true);
    const ids = await appendKeystrokes(statements, [
      key(two.editionId, 3),
      key(one.editionId, 4),
      key(two.editionId, 5),
    ]);
    expect(ids).toEqual([...ids].sort((a, b) => Number(a - b)));
    const rows = await newsroom.database.documentUpdate.findMany({
      where: { update: { in: [1, 2, 3, 4, 5].map((byte) => new Uint8Array([0, byte])) } },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ id, editionId, update, origin }) => [id, editionId, update[1], origin])).toEqual([
      [ids[0], two.editionId, 3, 'a test'],
      [ids[1], one.editionId, 4, 'a test'],
      [ids[2], two.editionId, 5, 'a test'],
    ]);

    // What comes after is heard, and nothing before it: the keystrokes were told to nobody.
    await appendDocumentUpdates(newsroom.database, [key(one.editionId, 6)]);
    await vi.waitUntil(() => heard.mock.calls.length > 0, { timeout: 10_000 });
    expect(heard.mock.calls).toEqual([[expect.objectContaining({ editionId: one.editionId })]]);
    await statements.close();
    await live.close();
  });

  it('keeps none when one cannot be kept', async () => {
    const { editionId } = await layLiveEdition(newsroom, sectionId);
    const count = () => newsroom.database.documentUpdate.count({ where: { editionId } });
    const before = await count();
    const update = new Uint8Array([0, 0]);
    const nowhere = '01900000-0000-7000-8000-000000000000';
    await expect(
      appendDocumentUpdates(newsroom.database, [
        { editionId, update, personId: null },
        { editionId: nowhere, update, personId: null },
      ]),
    ).rejects.toThrow();
    expect(await count()).toBe(before);
  });
});
