import { exportStory } from '@marbre/newsroom/export/export-story';
import { approveEdition } from '@marbre/newsroom/publishing/approve-edition';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { submitEdition } from '@marbre/newsroom/publishing/submit-edition';
import { decideSuggestions } from '@marbre/newsroom/suggestion/decide-suggestions';
import { listDecisions } from '@marbre/newsroom/suggestion/list-decisions';
import { listSuggestionAuthors } from '@marbre/newsroom/suggestion/list-suggestion-authors';
import { noteSuggestions } from '@marbre/newsroom/suggestion/note-suggestions';
import { takeBackDecision } from '@marbre/newsroom/suggestion/take-back-decision';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { loadDocument } from '@marbre/newsroom/writing/load-document';
import { nameRevision } from '@marbre/newsroom/history/name-revision';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { plainTextOf } from '@marbre/story/document/plain-text';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf, layDraft } from '../support/lay-edition';
import { actorOf, type LaidPeople, type LaidPerson, layPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { suggestionsIn, suggestWords } from '../support/suggest-in';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;
let editionId: string;
let storyId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
});
beforeEach(async () => {
  ({ editionId, storyId } = await layDraft(as('editor'), sectionId));
  await submitEdition(as('editor'), { editionId });
});
afterAll(() => newsroom.close());

const as = (name: keyof LaidPeople) => newsroom.contextFor(actorOf(people[name]));

/** Words somebody suggests, and the id of the suggestion. */
async function suggest(author: LaidPerson, after: string, words: string): Promise<string> {
  let ids = new Set<string>();
  await newsroom.database.$transaction((tx) =>
    changeDocument(tx, editionId, { personId: author.personId }, (ydoc) => {
      ids = suggestWords(ydoc, after, words);
    }),
  );
  await noteSuggestions(newsroom.database, { editionId, personId: author.personId, ids: [...ids] });
  return [...ids][0]!;
}

const text = async () => plainTextOf((await readCurrentDocument(newsroom.database, editionId)).document);

const pending = async () => {
  const ydoc = await loadDocument(newsroom.database, editionId);
  const found = suggestionsIn(ydoc);
  ydoc.destroy();
  return found;
};

describe('what is only suggested', () => {
  it('is in no revision, publication, segment, export or search, and in no count of words', async () => {
    await suggest(people.reporter, 'voitures', ' INVENTÉES');
    const { revisionId } = await nameRevision(as('editor'), { editionId, name: 'Avant' });
    const revision = await newsroom.database.revision.findUniqueOrThrow({ where: { id: revisionId } });
    const contentHash = await hashOf(as('editor'), editionId);
    await approveEdition(as('editor'), { editionId, contentHash });
    await publishEdition(as('editor'), { editionId });
    const kept = [
      revision,
      await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } }),
      await newsroom.database.publishedEdition.findFirstOrThrow({ where: { editionId } }),
      await newsroom.database.publication.findMany({ where: { editionId } }),
      extractSegments((await readCurrentDocument(newsroom.database, editionId)).document, 'fr'),
      await exportStory(as('editor'), { storyId, format: 'html' }),
      await exportStory(as('editor'), { storyId, format: 'json' }),
    ];
    const everything = JSON.stringify(kept, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(everything).toContain('voitures');
    expect(everything).not.toMatch(/INVENT/i);
    expect(everything).not.toContain('insertion');
    expect(await pending()).toHaveLength(1);
  });
});

describe('deciding about suggestions', () => {
  it('makes an accepted one part of the text, and a rejected one not', async () => {
    const yes = await suggest(people.reporter, 'voitures', ' rouges');
    const no = await suggest(people.reporter, '40', ' précises');
    await decideSuggestions(as('editor'), { editionId, ids: [yes], decision: 'accept' });
    await decideSuggestions(as('editor'), { editionId, ids: [no], decision: 'reject' });
    expect(await text()).toContain('voitures rouges');
    expect(await text()).not.toContain('précises');
    expect(await pending()).toEqual([]);
    const { rows } = await listDecisions(as('editor'), { editionId });
    expect(rows).toMatchObject([
      { outcome: 'rejected', count: 1, suggestions: [{ kind: 'insert', after: ' précises' }] },
      {
        outcome: 'accepted',
        count: 1,
        suggestions: [{ after: ' rouges', person: { name: 'reporter Dupont' } }],
      },
    ]);
    const audit = await newsroom.database.auditEntry.findMany({
      where: { subjectId: editionId, action: 'suggestion.decide' },
    });
    expect(audit).toHaveLength(2);
  });

  it('can be taken back, and loses nothing written since', async () => {
    const id = await suggest(people.reporter, 'voitures', ' rouges');
    const { decisionId } = await decideSuggestions(as('editor'), {
      editionId,
      ids: [id],
      decision: 'reject',
    });
    expect(await text()).not.toContain('rouges');
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: people.editor.personId }, (ydoc) => {
        const paragraph = ydoc.getXmlFragment('story').get(2);
        if ('get' in paragraph)
          (paragraph.get(0) as { insert(at: number, words: string): void }).insert(0, 'Hier, ');
      }),
    );
    await takeBackDecision(as('editor'), { decisionId });
    expect(await pending()).toMatchObject([{ id, after: ' rouges' }]);
    expect(await text()).toContain('Hier, Les premières voitures ont');
    expect(await refusalOf(takeBackDecision(as('editor'), { decisionId }))).toBe('not-found');
    await decideSuggestions(as('editor'), { editionId, ids: [id], decision: 'accept' });
    expect(await text()).toContain('voitures rouges');
  });

  it('gives an acceptance back to being a suggestion', async () => {
    const id = await suggest(people.reporter, 'voitures', ' rouges');
    const { decisionId } = await decideSuggestions(as('editor'), {
      editionId,
      ids: [id],
      decision: 'accept',
    });
    await takeBackDecision(as('editor'), { decisionId });
    expect(await text()).not.toContain('rouges');
    expect(await pending()).toMatchObject([{ id, after: ' rouges' }]);
  });

  it('is for those who write; a reporter takes back their own and nobody else’s', async () => {
    const own = await suggest(people.reporter, 'voitures', ' rouges');
    const other = await suggest(people.editor, '40', ' précises');
    const reporter = as('reporter');
    const ask = (ids: string[], decision: 'accept' | 'reject') =>
      refusalOf(decideSuggestions(reporter, { editionId, ids, decision }));
    expect(await ask([own], 'accept')).toBe('suggest-only');
    expect(await ask([other], 'reject')).toBe('suggest-only');
    expect(await ask([own, other], 'reject')).toBe('suggest-only');
    await decideSuggestions(reporter, { editionId, ids: [own], decision: 'reject' });
    expect((await pending()).map(({ id }) => id)).toEqual([other]);
    expect((await listDecisions(reporter, { editionId })).rows[0]?.outcome).toBe('withdrawn');
  });

  it('keeps a revision of the text before many are accepted at once', async () => {
    const ids = [
      await suggest(people.reporter, 'voitures', ' rouges'),
      await suggest(people.reporter, '40', ' précises'),
    ];
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: people.editor.personId }, (ydoc) => {
        const headline = ydoc.getXmlFragment('story').get(0);
        if ('get' in headline)
          (headline.get(0) as { insert(at: number, words: string): void }).insert(0, 'Oui : ');
      }),
    );
    await decideSuggestions(as('editor'), { editionId, ids, decision: 'accept' });
    const latest = await newsroom.database.revision.findFirst({
      where: { editionId },
      orderBy: { number: 'desc' },
    });
    expect(JSON.stringify(latest?.content)).toContain('Oui : ');
    expect(JSON.stringify(latest?.content)).not.toContain('rouges');
  });

  it('says so when what was suggested is no longer there', async () => {
    const gone = decideSuggestions(as('editor'), { editionId, ids: ['nothing0'], decision: 'accept' });
    expect(await refusalOf(gone)).toBe('not-found');
  });
});

describe('whose a suggestion is', () => {
  it('is whoever first brought it, for good', async () => {
    const id = await suggest(people.reporter, 'voitures', ' rouges');
    const again = await noteSuggestions(newsroom.database, {
      editionId,
      personId: people.editor.personId,
      ids: [id],
    });
    expect(again.get(id)).toBe(people.reporter.personId);
    expect(await listSuggestionAuthors(as('translator'), { editionId, ids: [id] })).toMatchObject([
      { id, person: { name: 'reporter Dupont' } },
    ]);
  });
});
