import type { CommandContext } from '@marbre/newsroom/context';
import { readAcceptedKeyPoints } from '@marbre/newsroom/publishing/accepted-key-points';
import { layStory } from '@marbre/newsroom/story/create-story';
import { acceptSummary, rejectSummary } from '@marbre/newsroom/summary/decide-summary';
import { listSummaries } from '@marbre/newsroom/summary/list-summaries';
import { requestSummary } from '@marbre/newsroom/summary/request-summary';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { standfirstOf } from '@marbre/story/document/plain-text';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retype, textOfStory } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { performRunWith } from '../support/perform-runs';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let sectionId: string;
let editor: CommandContext;
let translator: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
  translator = newsroom.contextFor(actorOf(people.translator));
});
afterAll(() => newsroom.close());

const paragraphs = [
  'Le pont de la ville a rouvert mardi matin après trois ans de travaux. Les premières voitures sont passées à 7 h 40.',
  'La mairie a payé 12 millions d’euros pour le nouveau pont. Le conseil avait voté les travaux du pont en 2021.',
  'Un café rouvre aussi sur la rive gauche, selon sa patronne. Elle attend les promeneurs du dimanche.',
  'Jeanne Morel',
];

const lay = async (...texts: string[]) => {
  const document = textOfStory('Le pont rouvre après trois ans', ...texts);
  const { editionId } = await layStory(editor, {
    locale: 'fr',
    sectionId,
    document,
    bylines: ['Jeanne Morel'],
    topics: [],
    reason: 'created',
  });
  return editionId;
};

describe('a summary', () => {
  it('is made by kinds, each sentence from the story and tied to its block, and made once though the job is redone', async () => {
    const editionId = await lay(...paragraphs);
    const { runId } = await requestSummary(editor, { editionId, kinds: ['key_points', 'push_alert'] });
    await performRunWith(newsroom, runId);
    await newsroom.database.run.update({ where: { id: runId }, data: { state: 'running' } });
    await performRunWith(newsroom, runId);
    const { summaries } = await listSummaries(editor, { editionId });
    expect(summaries.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['key_points', 'proposed'],
      ['push_alert', 'proposed'],
    ]);
    for (const { text, blockIds, isStale } of summaries.flatMap(({ sentences }) => sentences)) {
      expect(isStale).toBe(false);
      expect(blockIds.length).toBeGreaterThan(0);
      expect(
        ['Le pont rouvre après trois ans', ...paragraphs].some((paragraph) => paragraph.includes(text)),
      ).toBe(true);
    }
    expect(await newsroom.database.run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({
      state: 'succeeded',
      done: 2,
      total: 2,
      engine: 'extractive',
    });
  });

  it('reaches readers only when accepted, one of a kind, and without sentences whose block changed since', async () => {
    const editionId = await lay(...paragraphs);
    const make = async () => {
      const { runId } = await requestSummary(editor, { editionId, kinds: ['key_points'] });
      await performRunWith(newsroom, runId);
      const [newest] = (await listSummaries(editor, { editionId })).summaries;
      return newest?.summaryId ?? '';
    };
    const published = async () => {
      const { document } = await readCurrentDocument(newsroom.database, editionId);
      return newsroom.database.$transaction((tx) =>
        readAcceptedKeyPoints(tx, { id: editionId, locale: 'fr' }, document),
      );
    };
    const first = await make();
    expect(await published()).toEqual([]);
    await acceptSummary(editor, { summaryId: first });
    const points = await published();
    expect(points.length).toBeGreaterThan(1);
    const second = await make();
    await acceptSummary(editor, { summaryId: second });
    expect((await listSummaries(editor, { editionId })).summaries.map(({ state }) => state)).toEqual([
      'accepted',
      'rejected',
    ]);

    const changed = paragraphs.map((text) => text.replace('12 millions', '14 millions'));
    await retype(editor, editionId, textOfStory('Le pont rouvre après trois ans', ...changed));
    expect(await published()).toEqual(points.filter((point) => !paragraphs[1]?.includes(point)));
    const [newest] = (await listSummaries(editor, { editionId })).summaries;
    expect(newest?.staleSentences).toBe(points.filter((point) => paragraphs[1]?.includes(point)).length);

    await rejectSummary(editor, { summaryId: second });
    expect(await published()).toEqual([]);
  });

  it('becomes the standfirst of a text that has none, and never replaces one that somebody wrote', async () => {
    const editionId = await lay(...paragraphs);
    const acceptStandfirst = async () => {
      const { runId } = await requestSummary(editor, { editionId, kinds: ['standfirst'] });
      await performRunWith(newsroom, runId);
      const { summaries } = await listSummaries(editor, { editionId });
      const proposed = summaries.find(({ kind, state }) => kind === 'standfirst' && state === 'proposed');
      await acceptSummary(editor, { summaryId: proposed?.summaryId ?? '' });
      return proposed?.sentences.map(({ text }) => text).join(' ');
    };
    const standfirst = async () =>
      standfirstOf((await readCurrentDocument(newsroom.database, editionId)).document);
    expect(await standfirst()).toBe('');
    const accepted = await acceptStandfirst();
    expect(await standfirst()).toBe(accepted);

    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: null }, (ydoc) =>
        writeBlockContent(ydoc, 'standfirst', {
          type: 'standfirst',
          content: [{ type: 'text', text: 'Trois mots à nous.' }],
        }),
      ),
    );
    await acceptStandfirst();
    expect(await standfirst()).toBe('Trois mots à nous.');
  });

  it('is refused for nothing, twice at once, and to people who may not write the edition', async () => {
    expect(await refusalOf(requestSummary(editor, { editionId: await lay(), kinds: ['standfirst'] }))).toBe(
      'summary-empty',
    );
    const editionId = await lay(...paragraphs);
    expect(await refusalOf(requestSummary(translator, { editionId, kinds: ['standfirst'] }))).toBe(
      'not-allowed-locale',
    );
    await requestSummary(editor, { editionId, kinds: ['standfirst'] });
    expect(await refusalOf(requestSummary(editor, { editionId, kinds: ['standfirst'] }))).toBe(
      'summary-running',
    );
  });
});
