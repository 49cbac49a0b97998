import { changeComment } from '@marbre/newsroom/comment/change-comment';
import { deleteComment, restoreComment } from '@marbre/newsroom/comment/delete-comment';
import { countThreads, getThread, listComments, listThreads } from '@marbre/newsroom/comment/list-threads';
import { markThreadRead } from '@marbre/newsroom/comment/mark-thread-read';
import { replyToThread } from '@marbre/newsroom/comment/reply-to-thread';
import { reopenThread, resolveThread } from '@marbre/newsroom/comment/resolve-thread';
import { startThread } from '@marbre/newsroom/comment/start-thread';
import { exportStory } from '@marbre/newsroom/export/export-story';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { duplicateStory } from '@marbre/newsroom/story/duplicate-story';
import { decideSuggestions } from '@marbre/newsroom/suggestion/decide-suggestions';
import { noteSuggestions } from '@marbre/newsroom/suggestion/note-suggestions';
import { takeBackDecision } from '@marbre/newsroom/suggestion/take-back-decision';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { createRevision } from '@marbre/newsroom/writing/create-revision';
import { loadDocument } from '@marbre/newsroom/writing/load-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { beginRestore, finishRestore } from '@marbre/newsroom/history/restore-in-editor';
import { restoreRevision } from '@marbre/newsroom/history/restore-revision';
import { writeMention } from '@marbre/story/comment/comment-body';
import { readCommentPlaces } from '@marbre/story/document/comment-marks';
import { liveTexts } from '@marbre/story/document/live-texts';
import { restoreDocument } from '@marbre/story/document/restore-document';
import { removeBlock, writeBlockContent } from '@marbre/story/document/write-block-content';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UndoManager } from 'yjs';
import { approveDraft, layDraft } from '../support/lay-edition';
import { layTickets } from '../support/lay-live-edition';
import { actorOf, layPeople, laySection, type LaidPeople } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor } from '../support/open-editor';
import { refusalOf } from '../support/refusal';
import { selectWords } from '../support/select-words';
import { suggestWords } from '../support/suggest-in';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let collab: TestCollab;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  collab = await openCollab(newsroom);
});
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

const as = (name: keyof LaidPeople) => newsroom.contextFor(actorOf(people[name]));
const lay = () => layDraft(as('reporter'), sectionId);
const words = 'premières voitures';

/** Comments on words of the text as the log has it. */
async function commentOn(editionId: string, name: keyof LaidPeople, said = words, body = 'Combien ?') {
  const ydoc = await loadDocument(newsroom.database, editionId);
  const anchor = selectWords(ydoc, said);
  ydoc.destroy();
  return startThread(as(name), { editionId, anchor, body });
}

async function placesIn(editionId: string) {
  const ydoc = await loadDocument(newsroom.database, editionId);
  const places = readCommentPlaces(ydoc);
  ydoc.destroy();
  return places;
}

describe('a comment follows its words', () => {
  it('when whoever may only read lays it while a colleague types, deletes and undoes', async () => {
    const { editionId } = await lay();
    const { ticket } = await layTickets(newsroom, people.reporter, editionId);
    const writer = openEditor({ url: collab.url, editionId, ticket });
    const reading = await layTickets(newsroom, people.translator, editionId);
    const reader = openEditor({ url: collab.url, editionId, ticket: reading.ticket });
    try {
      await Promise.all([writer.untilSynced(), reader.untilSynced()]);
      expect(reader.isReadOnly()).toBe(true);
      const anchor = selectWords(reader.ydoc, words);
      const paragraph = liveTexts(writer.ydoc).find(({ blockIds }) => blockIds[0] === 'p1')!.text;
      paragraph.insert(0, 'Enfin : ');
      await writer.untilSaved();
      const { threadId } = await startThread(as('translator'), { editionId, anchor, body: 'Combien ?' });
      const isThere = (said: string | undefined) => () =>
        readCommentPlaces(writer.ydoc).find((place) => place.threadId === threadId)?.words === said;
      await vi.waitUntil(isThere(words), { timeout: 15_000 });
      const undo = new UndoManager(writer.ydoc.getXmlFragment('story'), {
        trackedOrigins: new Set(['typing']),
        captureTimeout: 0,
      });
      writer.ydoc.transact(() => paragraph.insert(20, 'toutes '), 'typing');
      writer.ydoc.transact(() => paragraph.delete(0, paragraph.length), 'typing');
      await writer.untilSaved();
      expect(await placesIn(editionId)).toEqual([]);
      undo.undo();
      undo.undo();
      await writer.untilSaved();
      expect(await placesIn(editionId)).toEqual([{ threadId, blockId: 'p1', words }]);
    } finally {
      writer.close();
      reader.close();
    }
  });

  it('through a machine’s rewriting, a restored revision and a block that comes back', async () => {
    const { editionId } = await lay();
    const revision = await newsroom.database.$transaction((tx) =>
      createRevision(tx, as('reporter'), { editionId, reason: 'named', name: 'avant' }),
    );
    const { threadId } = await commentOn(editionId, 'editor');
    const change = (edit: Parameters<typeof changeDocument>[3]) =>
      newsroom.database.$transaction((tx) =>
        changeDocument(tx, editionId, { personId: null, machine: 'fake' }, edit),
      );
    const said = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    await change((ydoc) => void writeBlockContent(ydoc, 'p1', said(`Hier, les ${words} sont passées.`)));
    expect(await placesIn(editionId)).toEqual([{ threadId, blockId: 'p1', words }]);
    await change((ydoc) => void removeBlock(ydoc, 'p1'));
    expect(await placesIn(editionId)).toEqual([]);
    const orphan = await getThread(as('editor'), { threadId });
    expect(orphan.thread).toMatchObject({ quotation: words, blockId: 'p1', resolvedAt: null });
    await restoreRevision(as('reporter'), { revisionId: revision.id });
    expect(await placesIn(editionId)).toEqual([{ threadId, blockId: 'p1', words }]);
  });

  it('back to where a writer restores them in the open text', async () => {
    const { editionId } = await lay();
    const { id: revisionId } = await newsroom.database.$transaction((tx) =>
      createRevision(tx, as('reporter'), { editionId, reason: 'named', name: 'avant' }),
    );
    const { threadId } = await commentOn(editionId, 'editor');
    const { ticket } = await layTickets(newsroom, people.reporter, editionId);
    const writer = openEditor({ url: collab.url, editionId, ticket });
    try {
      await writer.untilSynced();
      removeBlock(writer.ydoc, 'p1');
      await writer.untilSaved();
      const { keptRevisionId, document } = await beginRestore(as('reporter'), { revisionId });
      restoreDocument(writer.ydoc, document);
      await writer.untilSaved();
      expect(await placesIn(editionId)).toEqual([]);
      await finishRestore(as('reporter'), { revisionId, keptRevisionId });
      expect(await placesIn(editionId)).toEqual([{ threadId, blockId: 'p1', words }]);
    } finally {
      writer.close();
    }
  });

  it('to nowhere when they were only suggested and are rejected, and back when that is taken back', async () => {
    const { editionId } = await lay();
    let ids = new Set<string>();
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: people.reporter.personId }, (ydoc) => {
        ids = suggestWords(ydoc, 'Les', ' voitures');
      }),
    );
    await noteSuggestions(newsroom.database, {
      editionId,
      personId: people.reporter.personId,
      ids: [...ids],
    });
    const { threadId } = await commentOn(editionId, 'editor', 'voitures');
    const [id] = [...ids] as [string];
    const { decisionId } = await decideSuggestions(as('editor'), {
      editionId,
      ids: [id],
      decision: 'reject',
    });
    expect(await placesIn(editionId)).toEqual([]);
    await takeBackDecision(as('editor'), { decisionId });
    expect(await placesIn(editionId)).toEqual([{ threadId, blockId: 'p1', words: 'voitures' }]);
    await decideSuggestions(as('editor'), { editionId, ids: [id], decision: 'reject' });
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: people.editor.personId }, (ydoc) => {
        liveTexts(ydoc)[0]?.text.insert(0, 'Hier, ');
      }),
    );
    expect(await placesIn(editionId)).toEqual([]);
  });

  it('beside others on the same words, laid at the same moment', async () => {
    const { editionId } = await lay();
    const laid = await Promise.all([
      commentOn(editionId, 'editor', 'Les premières'),
      commentOn(editionId, 'translator', 'premières voitures'),
      commentOn(editionId, 'administrator', 'Le pont'),
    ]);
    const places = await placesIn(editionId);
    expect(places.map(({ threadId }) => threadId).sort()).toEqual(
      laid.map(({ threadId }) => threadId).sort(),
    );
    expect(places[0]).toMatchObject({ blockId: 'headline', words: 'Le pont' });
  });

  it('and is told when the words are not there any more', async () => {
    const [{ editionId }, other] = await Promise.all([lay(), lay()]);
    const ydoc = await loadDocument(newsroom.database, other.editionId);
    const anchor = selectWords(ydoc, words);
    const elsewhere = { ...anchor, blockId: 'gone' };
    const attempt = (given: typeof anchor) =>
      startThread(as('editor'), { editionId, anchor: given, body: 'Où ?' });
    // The same words in the same block are found without positions; in no block they are not.
    await attempt({ ...anchor, start: 'AAAA', end: '' });
    expect(await refusalOf(attempt({ ...elsewhere, start: 'AAAA', end: 'AAAA' }))).toBe('comment-place-lost');
    expect(
      await refusalOf(
        startThread(as('editor'), { editionId, anchor: { kind: 'block', blockId: 'gone' }, body: 'Où ?' }),
      ),
    ).toBe('comment-place-lost');
    expect((await listThreads(as('editor'), { editionId })).rows).toHaveLength(1);
  });
});

describe('what is said about a text is no part of it', () => {
  it('neither in its hash, its revisions and contributors, nor before readers or in an export', async () => {
    const { storyId, editionId } = await lay();
    const before = await readCurrentDocument(newsroom.database, editionId);
    const contentHash = await approveDraft(as('editor'), editionId);
    const revisions = await newsroom.database.revision.count({ where: { editionId } });
    await commentOn(editionId, 'translator', words, 'Rien de cela ne doit paraître.');
    await commentOn(editionId, 'translator', 'Le pont', 'Ni cela.');
    const after = await readCurrentDocument(newsroom.database, editionId);
    expect(after).toEqual(before);
    expect(after.contentHash).toBe(contentHash);
    await publishEdition(as('editor'), { editionId });
    expect(await newsroom.database.revision.count({ where: { editionId } })).toBe(revisions);
    const reading = await newsroom.database.publishedEdition.findUniqueOrThrow({ where: { editionId } });
    expect(JSON.stringify(reading)).not.toMatch(/comment|threadId|paraître/);
    const edition = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    expect(edition.contentHash).toBe(reading.contentHash);
    const exported = await exportStory(as('editor'), { storyId, format: 'json' });
    expect(JSON.stringify(exported)).not.toMatch(/threadId|paraître/);
    const contributors = await newsroom.database.revisionContributor.findMany({
      where: { revision: { editionId } },
    });
    expect(contributors.map(({ personId }) => personId)).not.toContain(people.translator.personId);
    const copy = await duplicateStory(as('reporter'), { editionId });
    expect((await listThreads(as('editor'), { editionId: copy.editionId })).rows).toEqual([]);
    expect(await placesIn(copy.editionId)).toEqual([]);
  });
});

describe('a conversation', () => {
  it('is answered, resolved, opened again by an answer, and read by each for themselves', async () => {
    const { editionId } = await lay();
    const { threadId } = await commentOn(editionId, 'editor');
    expect(await countThreads(as('reporter'), { editionId })).toEqual({ open: 1, unread: 1 });
    expect(await countThreads(as('editor'), { editionId })).toEqual({ open: 1, unread: 0 });
    await markThreadRead(as('reporter'), { threadId });
    expect(await countThreads(as('reporter'), { editionId })).toEqual({ open: 1, unread: 0 });
    await replyToThread(as('reporter'), { threadId, body: 'Deux cents.' });
    expect(await countThreads(as('editor'), { editionId })).toEqual({ open: 1, unread: 1 });
    await resolveThread(as('editor'), { threadId });
    expect(await countThreads(as('editor'), { editionId })).toEqual({ open: 0, unread: 0 });
    const [resolved] = (await listThreads(as('reporter'), { editionId, isResolved: true })).rows;
    expect(resolved).toMatchObject({ id: threadId, resolvedBy: { id: people.editor.personId } });
    await replyToThread(as('reporter'), { threadId, body: 'Encore une chose.' });
    const [open] = (await listThreads(as('reporter'), { editionId })).rows;
    expect(open?.comments.map(({ body }) => body)).toEqual(['Combien ?', 'Deux cents.', 'Encore une chose.']);
    await resolveThread(as('editor'), { threadId });
    await reopenThread(as('reporter'), { threadId });
    expect((await listThreads(as('reporter'), { editionId })).rows).toHaveLength(1);
  });

  it('lets everyone change and take back their own words only, and undo that', async () => {
    const { editionId } = await lay();
    const { threadId, commentId } = await commentOn(editionId, 'reporter');
    expect(await refusalOf(changeComment(as('editor'), { commentId, body: 'Non' }))).toBe('not-allowed');
    expect(await refusalOf(deleteComment(as('editor'), { commentId }))).toBe('not-allowed');
    await changeComment(as('reporter'), { commentId, body: 'Combien au juste ?' });
    const { commentId: answer } = await replyToThread(as('editor'), { threadId, body: 'Deux cents.' });
    await deleteComment(as('reporter'), { commentId });
    const half = await getThread(as('editor'), { threadId });
    expect(half.thread.comments).toMatchObject([
      { id: commentId, body: '', isDeleted: true },
      { id: answer, body: 'Deux cents.', isDeleted: false },
    ]);
    await deleteComment(as('editor'), { commentId: answer });
    expect(await refusalOf(getThread(as('editor'), { threadId }))).toBe('not-found');
    expect((await listThreads(as('editor'), { editionId })).rows).toEqual([]);
    await restoreComment(as('reporter'), { commentId });
    const back = await getThread(as('editor'), { threadId });
    expect(back.thread.comments[0]).toMatchObject({ body: 'Combien au juste ?', isDeleted: false });
  });

  it('is written down: who said, changed, took away and resolved what', async () => {
    const { editionId } = await lay();
    const { threadId, commentId } = await commentOn(editionId, 'reporter');
    await changeComment(as('reporter'), { commentId, body: 'Autrement' });
    await resolveThread(as('editor'), { threadId });
    await deleteComment(as('administrator'), { commentId });
    const entries = await newsroom.database.auditEntry.findMany({
      where: { subjectKind: 'edition', subjectId: editionId, action: { startsWith: 'comment.' } },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['comment.create', people.reporter.personId],
      ['comment.change', people.reporter.personId],
      ['comment.resolve', people.editor.personId],
      ['comment.delete', people.administrator.personId],
    ]);
    expect(entries[3]?.before).toMatchObject({ body: 'Autrement' });
  });

  it('is turned page by page, and a long one is shown by its end', async () => {
    const { editionId } = await lay();
    const laid: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      const anchor = { kind: 'block', blockId: 'p1' } as const;
      laid.push((await startThread(as('editor'), { editionId, anchor, body: `${count}` })).threadId);
    }
    const first = await listThreads(as('editor'), { editionId, take: 3 });
    const second = await listThreads(as('editor'), { editionId, take: 3, after: first.next ?? undefined });
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(laid);
    expect(second.next).toBeNull();
    const threadId = laid[0]!;
    for (let count = 1; count <= 24; count += 1) {
      await replyToThread(as('reporter'), { threadId, body: `réponse ${count}` });
    }
    const { thread } = await getThread(as('editor'), { threadId });
    expect([thread.comments.length, thread.earlier]).toEqual([20, 5]);
    const earlier = await listComments(as('editor'), { threadId, before: thread.comments[0]!.id });
    expect(earlier.rows.map(({ body }) => body)).toEqual([
      'réponse 4',
      'réponse 3',
      'réponse 2',
      'réponse 1',
      '0',
    ]);
  });

  it('refuses nothing said, too much said, and names of people who are not there', async () => {
    const { editionId } = await lay();
    const say = (body: string) =>
      startThread(as('editor'), { editionId, anchor: { kind: 'block', blockId: 'p1' }, body });
    expect(await refusalOf(say('   '))).toBe('field-required');
    expect(await refusalOf(say('x'.repeat(4_001)))).toBe('field-too-long');
    expect(await refusalOf(say(writeMention('01900000-0000-7000-8000-000000000000')))).toBe('field-invalid');
  });

  it('is open to whoever works in the section or writes the language, and to nobody else', async () => {
    const { editionId } = await lay();
    const elsewhere = await laySection(newsroom, 'ailleurs');
    const say = (locales: ('fr' | 'ar')[], sectionIds: string[]) => {
      const actor = { ...actorOf(people.translator), locales, sectionIds };
      const anchor = { kind: 'block', blockId: 'p1' } as const;
      return startThread(newsroom.contextFor(actor), { editionId, anchor, body: 'Puis-je ?' });
    };
    await say(['ar'], [sectionId]);
    await say(['fr'], [elsewhere]);
    expect(await refusalOf(say(['ar'], [elsewhere]))).toBe('not-allowed-section');
  });
});
