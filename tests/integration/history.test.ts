import { compareRevisions } from '@marbre/newsroom/history/compare-revisions';
import { getTimeline } from '@marbre/newsroom/history/get-timeline';
import { listRevisions } from '@marbre/newsroom/history/list-revisions';
import { nameRevision } from '@marbre/newsroom/history/name-revision';
import { beginRestore, finishRestore } from '@marbre/newsroom/history/restore-in-editor';
import { restoreRevision, restoreRevisionBlock } from '@marbre/newsroom/history/restore-revision';
import { killStory } from '@marbre/newsroom/publishing/kill-story';
import { planRelease } from '@marbre/newsroom/publishing/plan-release';
import { cancelRelease } from '@marbre/newsroom/publishing/cancel-release';
import { publishCorrection } from '@marbre/newsroom/publishing/publish-correction';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { returnEdition } from '@marbre/newsroom/publishing/return-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { changeSlug } from '@marbre/newsroom/story/change-slug';
import { changeStory } from '@marbre/newsroom/story/change-story';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { createRevision } from '@marbre/newsroom/writing/create-revision';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { textOf } from '@marbre/story/document/plain-text';
import { findBlock } from '@marbre/story/document/block-identity';
import { restoreDocument } from '@marbre/story/document/restore-document';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { system } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { countQuestions } from '../support/count-questions';
import { approveDraft, hashOf, layDraft, retype, textOfStory } from '../support/lay-edition';
import { layTickets } from '../support/lay-live-edition';
import { actorOf, type LaidPeople, layPeople, laySection } from '../support/lay-people';
import { openCollab, type TestCollab } from '../support/open-collab';
import { openEditor, type TestEditor } from '../support/open-editor';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let collab: TestCollab;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  collab = await openCollab(newsroom, { rhythm: { quietMs: 150, longestMs: 2_000 } });
});
afterAll(async () => {
  await collab.close();
  await newsroom.close();
});

const as = (name: keyof LaidPeople) => newsroom.contextFor(actorOf(people[name]));

const revise = (editionId: string) =>
  newsroom.database.$transaction((tx) =>
    createRevision(tx, { actor: system }, { editionId, reason: 'pause' }),
  );

async function openLive(name: keyof LaidPeople, editionId: string): Promise<TestEditor> {
  const { ticket } = await layTickets(newsroom, people[name], editionId);
  const editor = openEditor({ url: collab.url, editionId, ticket });
  await editor.untilSynced();
  return editor;
}

/** The words of a block as a live editor holds them, to type in. */
function wordsIn(editor: TestEditor, blockId: string): Y.XmlText {
  const block = editor.ydoc
    .getXmlFragment('story')
    .toArray()
    .find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === blockId);
  return (block as Y.XmlElement).get(0) as Y.XmlText;
}

const blockText = async (editionId: string, blockId: string) => {
  const { document } = await readCurrentDocument(newsroom.database, editionId);
  const block = findBlock(document, blockId);
  return block && textOf(block);
};

describe('pauses', () => {
  it('become revisions while people keep a story open, with whoever wrote', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    const editor = await openLive('editor', editionId);
    const latest = async () => (await listRevisions(as('reporter'), { editionId })).rows[0];
    editor.type(' enfin');
    await vi.waitUntil(async () => (await latest())?.number === 2, { timeout: 20_000, interval: 50 });
    expect(await latest()).toMatchObject({ reason: 'pause', machines: [] });
    expect((await latest())?.contributors.map(({ name }) => name)).toContain('editor Dupont');
    editor.type(' pour de bon');
    await vi.waitUntil(async () => (await latest())?.number === 3, { timeout: 20_000, interval: 50 });
    editor.close();
  });

  it('name the engines that wrote, too', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: null, machine: 'apertium' }, (ydoc) =>
        writeBlockContent(ydoc, 'p1', {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Écrit seul.' }],
        }),
      ),
    );
    await revise(editionId);
    const { rows } = await listRevisions(as('reporter'), { editionId });
    expect(rows[0]?.machines).toEqual(['apertium']);
  });
});

describe('a long list of revisions', () => {
  it('is read page by page, each at once, however many there are', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await newsroom.database.revision.createMany({
      data: Array.from({ length: 1_000 }, (_, index) => ({
        editionId,
        number: index + 2,
        contentHash: String(index),
        content: textOfStory('Un titre', 'Mot. '.repeat(40)) as object,
        reason: 'pause' as const,
      })),
    });
    const numbers: number[] = [];
    let after: string | undefined;
    const counted = countQuestions(newsroom.database);
    const context = { ...as('reporter'), database: counted.database };
    do {
      const page = await listRevisions(context, { editionId, after, take: 100 });
      numbers.push(...page.rows.map(({ number }) => number));
      after = page.next ?? undefined;
    } while (after);
    expect(numbers).toEqual(Array.from({ length: 1_001 }, (_, index) => 1_001 - index));
    expect(counted.asked()).toBe(11);
  });
});

describe('restoring', () => {
  it('gives one block its earlier words back and loses nothing a colleague types elsewhere meanwhile', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Premier état.', 'Le second bloc.'));
    const { id: revisionId } = await revise(editionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Tout autre chose.', 'Le second bloc.'));
    const colleague = await openLive('editor', editionId);
    const second = wordsIn(colleague, 'p2');
    const typing = (async () => {
      for (const letter of ' Et le collègue continue') {
        second.insert(second.length, letter);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const restored = await restoreRevisionBlock(as('reporter'), { revisionId, blockId: 'p1' });
    await typing;
    await colleague.untilSaved();
    await vi.waitUntil(() => wordsIn(colleague, 'p1').toString() === 'Premier état.', { timeout: 20_000 });
    expect(await blockText(editionId, 'p1')).toBe('Premier état.');
    expect(await blockText(editionId, 'p2')).toBe('Le second bloc. Et le collègue continue');
    // Taken back the same way, and the colleague's words stay through that too.
    await restoreRevisionBlock(as('reporter'), { revisionId: restored.keptRevisionId, blockId: 'p1' });
    await vi.waitUntil(() => wordsIn(colleague, 'p1').toString() === 'Tout autre chose.', {
      timeout: 20_000,
    });
    expect(await blockText(editionId, 'p2')).toBe('Le second bloc. Et le collègue continue');
    colleague.close();
  });

  it('brings a lost block back where it stood, and takes out one that was not there yet', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un.', 'Deux.', 'Trois.'));
    const { id: revisionId } = await revise(editionId);
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    const without = document.content.filter((node) => node.attrs?.id !== 'p2');
    without.push({ type: 'paragraph', attrs: { id: 'n' }, content: [{ type: 'text', text: 'Neuf.' }] });
    await retype(as('reporter'), editionId, { ...document, content: without });
    await restoreRevisionBlock(as('reporter'), { revisionId, blockId: 'p2' });
    await restoreRevisionBlock(as('reporter'), { revisionId, blockId: 'n' });
    const after = await readCurrentDocument(newsroom.database, editionId);
    expect(after.document).toEqual(document);
    const nowhere = restoreRevisionBlock(as('reporter'), { revisionId, blockId: 'nulle-part' });
    expect(await refusalOf(nowhere)).toBe('not-found');
  });

  it('keeps what was there first, and leaves the blocks that say the same to those who type in them', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un.', 'Deux.', 'Trois.'));
    const first = await revise(editionId);
    await retype(
      as('reporter'),
      editionId,
      textOfStory('Le pont', 'Un autre.', 'Deux.', 'Trois.', 'Quatre.'),
    );
    const colleague = await openLive('editor', editionId);
    const kept = wordsIn(colleague, 'p2');
    const before = await hashOf(as('reporter'), editionId);
    const restored = await restoreRevision(as('reporter'), { revisionId: first.id });
    expect(restored.contentHash).toBe(first.contentHash);
    await vi.waitUntil(() => wordsIn(colleague, 'p1').toString() === 'Un.', { timeout: 20_000 });
    expect(wordsIn(colleague, 'p2')).toBe(kept);
    await restoreRevision(as('reporter'), { revisionId: restored.keptRevisionId });
    expect(await hashOf(as('reporter'), editionId)).toBe(before);
    colleague.close();
  });

  it('is one person’s own change where it is made in an open text, recorded when it is saved', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un.', 'Deux.'));
    const { id: revisionId } = await revise(editionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un autre.', 'Deux.'));
    const begun = await beginRestore(as('reporter'), { revisionId });
    const kept = { revisionId, keptRevisionId: begun.keptRevisionId };
    // Nothing has come back yet, and nothing is said to have.
    expect(await finishRestore(as('reporter'), kept)).toEqual({ isRestored: false });
    const author = await openLive('reporter', editionId);
    const own = {};
    const undo = new Y.UndoManager(author.ydoc.getXmlFragment('story'), { trackedOrigins: new Set([own]) });
    restoreDocument(author.ydoc, begun.document, own);
    await author.untilSaved();
    expect(await finishRestore(as('reporter'), { ...kept, blockId: 'p1' })).toEqual({ isRestored: true });
    expect(await blockText(editionId, 'p1')).toBe('Un.');
    const latest = await newsroom.database.revision.findFirstOrThrow({
      where: { editionId },
      orderBy: { number: 'desc' },
    });
    expect(latest.reason).toBe('restored');
    const colleague = await openLive('editor', editionId);
    const second = wordsIn(colleague, 'p2');
    second.insert(second.length, ' Et trois.');
    await colleague.untilSaved();
    undo.undo();
    await author.untilSaved();
    expect(await blockText(editionId, 'p1')).toBe('Un autre.');
    expect(await blockText(editionId, 'p2')).toBe('Deux. Et trois.');
    author.close();
    colleague.close();
  });

  it('is not recorded on the word of a writer whose text does not hold it', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un.', 'Deux.'));
    const { id: revisionId } = await revise(editionId);
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un autre.', 'Deux autres.'));
    const { keptRevisionId } = await beginRestore(as('reporter'), { revisionId });
    await retype(as('reporter'), editionId, textOfStory('Le pont', 'Un.', 'Tout autre chose.'));
    const kept = { revisionId, keptRevisionId };
    expect(await refusalOf(finishRestore(as('reporter'), kept))).toBe('revision-changed');
    expect(await refusalOf(finishRestore(as('reporter'), { ...kept, blockId: 'p2' }))).toBe(
      'revision-changed',
    );
    const recorded = { editionId, reason: 'restored' } as const;
    expect(await newsroom.database.revision.count({ where: recorded })).toBe(0);
    expect(await finishRestore(as('reporter'), { ...kept, blockId: 'p1' })).toEqual({ isRestored: true });
    expect(await newsroom.database.revision.count({ where: recorded })).toBe(1);
  });

  it('is refused to whoever may not write the text', async () => {
    const { editionId } = await layDraft(as('reporter'), sectionId);
    const { id: revisionId } = await revise(editionId);
    const translator = newsroom.contextFor({ ...actorOf(people.translator), locales: ['fr'] });
    expect(await refusalOf(restoreRevisionBlock(translator, { revisionId, blockId: 'p1' }))).toBe(
      'not-allowed',
    );
  });
});

describe('a comparison', () => {
  it('shows words, headline and what the story says of itself, between revisions and with the present text', async () => {
    const { storyId, editionId } = await layDraft(as('reporter'), sectionId);
    const first = await revise(editionId);
    await retype(
      as('reporter'),
      editionId,
      textOfStory('Le pont rouvre enfin', 'Les premières voitures ont traversé à 8 h 10.'),
    );
    await changeStory(as('editor'), {
      storyId,
      version: 1,
      sectionId,
      bylines: ['Jeanne Morel', 'Inès Rahmani'],
      topics: ['Transports'],
      sourcesNote: '',
      rightsNote: '',
    });
    const second = await revise(editionId);
    const edition = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    await changeSlug(as('reporter'), { editionId, version: edition.version, slug: 'le-pont' });
    const both = await compareRevisions(as('reporter'), { editionId, fromId: first.id, toId: second.id });
    expect(both.metadata).toEqual([
      { field: 'bylines', before: ['Jeanne Morel'], after: ['Jeanne Morel', 'Inès Rahmani'] },
    ]);
    expect(both.redline.counts).toMatchObject({ changedBlocks: 2, addedBlocks: 0, removedBlocks: 0 });
    expect([both.from?.number, both.to?.number]).toEqual([first.number, second.number]);
    const now = await compareRevisions(as('reporter'), { editionId, fromId: second.id });
    expect(now.to).toBeNull();
    expect(now.metadata).toEqual([{ field: 'slug', before: edition.slug, after: 'le-pont' }]);
    expect(now.redline.counts.changedBlocks).toBe(0);
    const other = await layDraft(as('reporter'), sectionId);
    const foreign = compareRevisions(as('reporter'), { editionId: other.editionId, fromId: first.id });
    expect(await refusalOf(foreign)).toBe('not-found');
  });
});

describe('a timeline', () => {
  it('tells a story from its first word to its kill, across its languages, in a fixed number of questions', async () => {
    const { storyId, editionId } = await layDraft(as('reporter'), sectionId);
    const reporter = as('reporter');
    const editor = as('editor');
    await retype(reporter, editionId, textOfStory('Le pont', 'Un.'));
    await revise(editionId);
    await nameRevision(reporter, { editionId, name: 'Avant relecture' });
    await submitEdition(reporter, { editionId });
    await returnEdition(editor, { editionId, note: 'Qui le dit ?' });
    await retype(reporter, editionId, textOfStory('Le pont', 'Un, dit le maire.'));
    await approveDraft(editor, editionId);
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    await planRelease(editor, { editionId, dueAt, timeZone: 'Europe/Paris' });
    await cancelRelease(editor, { editionId });
    await publishEdition(editor, { editionId });
    const { runId } = await requestTranslation(editor, { sourceEditionId: editionId, locale: 'es' });
    await newsroom.database.run.update({
      where: { id: runId },
      data: { state: 'failed', failure: 'engine-failed', finishedAt: new Date() },
    });
    const { id: revisionId } = await revise(editionId);
    await retype(reporter, editionId, textOfStory('Le pont', 'Deux, dit le maire.'));
    await restoreRevisionBlock(reporter, { revisionId, blockId: 'p1' });
    await retype(reporter, editionId, textOfStory('Le pont', 'Trois, dit le maire.'));
    const corrected = await hashOf(editor, editionId);
    await publishCorrection(editor, { editionId, contentHash: corrected, note: 'Trois et non un.' });
    await killStory(editor, { storyId, note: 'Faux.' });

    const whole = await getTimeline(reporter, { storyId, take: 100 });
    const kinds = whole.rows.map(({ event }) => event.kind).reverse();
    expect(kinds).toEqual([
      'created',
      'named',
      'submitted',
      'returned',
      'wrote',
      'submitted',
      'approved',
      'scheduled',
      'scheduleCancelled',
      'published',
      'translationRequested',
      'translationFailed',
      'wrote',
      'restored',
      'wrote',
      'corrected',
      'killed',
    ]);
    const wrote = whole.rows.filter(({ event }) => event.kind === 'wrote');
    for (const line of wrote) expect([line.revisionId, line.previousRevisionId]).not.toContain(null);
    const requested = whole.rows.find(({ event }) => event.kind === 'translationRequested');
    expect(requested).toMatchObject({ locale: 'es', actor: 'editor Dupont' });
    expect(whole.rows.find(({ event }) => event.kind === 'corrected')?.event).toMatchObject({
      note: 'Trois et non un.',
    });

    const counted = countQuestions(newsroom.database);
    const paged: string[] = [];
    let pages = 0;
    let after: string | undefined;
    do {
      const page = await getTimeline(
        { ...reporter, database: counted.database },
        { storyId, after, take: 5 },
      );
      paged.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
      pages += 1;
    } while (after);
    expect(paged).toEqual(whole.rows.map(({ id }) => id));
    expect(counted.asked()).toBe(pages * 2);
  });

  it('refuses a story that is not there and a key that is none', async () => {
    const { storyId } = await layDraft(as('reporter'), sectionId);
    const nowhere = '01900000-0000-7000-8000-000000000000';
    expect(await refusalOf(getTimeline(as('reporter'), { storyId: nowhere }))).toBe('not-found');
    expect(await refusalOf(getTimeline(as('reporter'), { storyId, after: 'x' }))).toBe('field-invalid');
  });
});
