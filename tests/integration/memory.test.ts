import type { CommandContext } from '@marbre/newsroom/context';
import { findMemoryMatches } from '@marbre/newsroom/memory/find-memory-matches';
import { forgetMemory } from '@marbre/newsroom/memory/forget-memory';
import { hashOfWords } from '@marbre/newsroom/memory/hash-of-words';
import { listMemoryMatches } from '@marbre/newsroom/memory/list-memory-matches';
import { searchConcordance } from '@marbre/newsroom/memory/search-concordance';
import { createEdition } from '@marbre/newsroom/story/create-edition';
import { layStory } from '@marbre/newsroom/story/create-story';
import { acceptBlock } from '@marbre/newsroom/translation/accept-block';
import { acceptTranslation } from '@marbre/newsroom/translation/accept-translation';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument, StoryNode } from '@marbre/story/document/story-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQuestions } from '../support/count-questions';
import { retype, textOfStory } from '../support/lay-edition';
import { actorOf, type LaidPeople, layPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let editor: CommandContext;
let sectionId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
  sectionId = await laySection(newsroom);
});
afterAll(() => newsroom.close());

async function layPair(source: StoryDocument, target: StoryDocument) {
  const { storyId, editionId: sourceEditionId } = await layStory(editor, {
    locale: 'fr',
    sectionId,
    document: source,
    bylines: [],
    topics: [],
    reason: 'created',
  });
  const editionId = await newsroom.database.$transaction(async (tx) => {
    const fields = {
      storyId,
      locale: 'en',
      sourceEditionId,
      document: target,
      reason: 'translated',
    } as const;
    return (await createEdition(tx, editor, fields)).editionId;
  });
  return { storyId, sourceEditionId, editionId };
}

const sentence = 'La trêve est entrée en vigueur dimanche à 8 heures au sud de Tripoli.';
const translated = 'The truce came into force on Sunday at 8 a.m. in the south of Tripoli.';

const ask = (plain: string, more: { text?: string; exceptEditionId?: string } = {}) =>
  findMemoryMatches(newsroom.database, {
    sourceLocale: 'fr',
    targetLocale: 'en',
    segments: [{ blockId: 'b', text: plain, plain, ...more }],
    sectionId,
    exceptEditionId: more.exceptEditionId,
  }).then((found) => found.get('b') ?? []);

const remember = (index: number, sourcePlain: string, targetPlain: string) => ({
  sourceLocale: 'fr',
  targetLocale: 'en',
  sourceText: sourcePlain,
  targetText: targetPlain,
  sourcePlain,
  targetPlain,
  sourceHash: hashOfWords(sourcePlain),
  targetHash: hashOfWords(targetPlain),
  origin: 'person' as const,
  acceptedAt: new Date(Date.UTC(2026, 0, 1) + index * 1_000),
});

describe('what people answer for', () => {
  beforeEach(async () => {
    await newsroom.database.memorySegment.deleteMany();
  });

  it('is remembered with where it comes from, and found again word for word', async () => {
    const { editionId, storyId } = await layPair(
      textOfStory('La trêve tient', sentence),
      textOfStory('The truce holds', translated),
    );
    expect(await ask(sentence)).toEqual([]);
    await acceptTranslation(editor, { editionId });
    const [match, ...others] = await ask(`${sentence.replace(' à 8', '  à 8')}`, { text: sentence });
    expect(others).toEqual([]);
    expect(match).toMatchObject({
      score: 1,
      isExact: true,
      targetText: translated,
      provenance: { storyId, editionId, sectionId, origin: 'person', acceptedBy: 'editor Dupont' },
    });
    expect(await ask(sentence, { exceptEditionId: editionId })).toEqual([]);
  });

  it('that is almost the same is offered with what differs; what is not like it is not', async () => {
    const { editionId } = await layPair(textOfStory('Un', sentence), textOfStory('One', translated));
    await acceptBlock(editor, { editionId, sourceBlockId: 'p1' });
    const [match] = await ask(sentence.replace('dimanche', 'lundi'));
    expect(match).toMatchObject({ isExact: false, targetPlain: translated });
    expect(match?.score).toBeGreaterThan(0.6);
    expect(match?.score).toBeLessThan(1);
    expect(match?.diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'dimanche' },
      { kind: 'added', text: 'lundi' },
    ]);
    expect(await ask('Le port de Sfax a rouvert après une grève de neuf jours.')).toEqual([]);
  });

  it('and then corrects replaces what they answered for before', async () => {
    const { editionId } = await layPair(textOfStory('Un', sentence), textOfStory('One', translated));
    await acceptTranslation(editor, { editionId });
    const better = translated.replace('came into force', 'took effect');
    await retype(editor, editionId, textOfStory('One', better));
    await acceptTranslation(editor, { editionId });
    expect((await ask(sentence)).map(({ targetPlain }) => targetPlain)).toEqual([better]);
  });

  it('keeps its formatting on its words, whatever their order', async () => {
    const strong = (words: string): StoryNode => ({ type: 'text', text: words, marks: [{ type: 'strong' }] });
    const italic = (words: string): StoryNode => ({
      type: 'text',
      text: words,
      marks: [{ type: 'emphasis' }],
    });
    const text = (words: string): StoryNode => ({ type: 'text', text: words });
    const story = (...content: StoryNode[]) =>
      normalizeDocument({
        type: 'doc',
        content: [
          { type: 'headline', content: [text('x')] },
          { type: 'paragraph', attrs: { id: 'p1' }, content },
        ],
      });
    const { editionId } = await layPair(
      story(strong('Hier'), text(', la '), italic('trêve'), text(' a tenu')),
      story(text('The '), italic('truce'), text(' held '), strong('yesterday')),
    );
    await acceptBlock(editor, { editionId, sourceBlockId: 'p1' });
    const pair = await newsroom.database.memorySegment.findFirstOrThrow();
    expect(pair.sourceText).toBe('<1>Hier</1>, la <2>trêve</2> a tenu');
    expect(pair.targetText).toBe('The <2>truce</2> held <1>yesterday</1>');
    // The same words without their formatting are no text to put in place unseen.
    expect(await ask('Hier, la trêve a tenu')).toMatchObject([{ score: 1, isExact: false }]);
  });

  it('is offered on the desk for another story, block by block', async () => {
    const first = await layPair(textOfStory('Un', sentence), textOfStory('One', translated));
    await acceptTranslation(editor, { editionId: first.editionId });
    const second = await layPair(textOfStory('Deux', 'Rien de connu ici.', sentence), textOfStory('Two'));
    const found = await listMemoryMatches(editor, { editionId: second.editionId });
    expect(found.map(({ sourceBlockId, matches }) => [sourceBlockId, matches[0]?.isExact])).toEqual([
      ['p2', true],
    ]);
    const own = await listMemoryMatches(editor, { editionId: first.editionId });
    expect(own).toEqual([]);
  });
});

describe('a memory of thousands', () => {
  const places = [
    'Tripoli',
    'Sfax',
    'Gharyan',
    'Saïda',
    'Tétouan',
    'Ghadamès',
    'Niamey',
    'Naplouse',
    'Oran',
    'Sebha',
  ];
  const acts = [
    'ferme',
    'rouvre',
    'change de mains',
    'attend des renforts',
    'manque de farine',
    'retrouve le courant',
  ];
  const line = (index: number) =>
    `Le quartier ${index} de ${places[index % 10]} ${acts[index % 6]} pour ${index % 97} jours, selon la mairie.`;

  beforeAll(async () => {
    await newsroom.database.memorySegment.deleteMany();
    const rows = Array.from({ length: 4_000 }, (_, index) => remember(index, line(index), `Line ${index}`));
    await newsroom.database.memorySegment.createMany({ data: rows });
    await newsroom.database.$executeRaw`analyze "MemorySegment"`;
  });

  it('is asked for a whole story in a few questions, however many blocks it has', async () => {
    const segments = Array.from({ length: 40 }, (_, index) => {
      const plain = index % 2 === 0 ? line(index) : line(index).replace('jours', 'semaines');
      return { blockId: `b${index}`, text: plain, plain };
    });
    const question = { sourceLocale: 'fr', targetLocale: 'en', segments };
    const { database, asked } = countQuestions(newsroom.database);
    const answer = await findMemoryMatches(database, question);
    expect(answer.size).toBe(40);
    expect(answer.get('b2')?.[0]).toMatchObject({ isExact: true, targetPlain: 'Line 2' });
    expect(answer.get('b3')?.[0]).toMatchObject({ isExact: false, targetPlain: 'Line 3' });
    expect([...answer.values()].every((matches) => matches.length <= 3)).toBe(true);
    expect(asked()).toBeLessThanOrEqual(4);
  });

  it('is searched by its index', async () => {
    const plan = await newsroom.database.$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('pg_trgm.similarity_threshold', '0.6', true)`;
      return tx.$queryRaw<{ 'QUERY PLAN': string }[]>`
        explain select wanted.index, alike.id
        from unnest(${[line(7), line(8)]}::text[]) with ordinality as wanted(plain, index)
        cross join lateral (
          select pair.id from "MemorySegment" pair
          where pair."sourcePlain" % wanted.plain and pair."sourceLocale" = 'fr' and pair."targetLocale" = 'en'
          order by pair."sourcePlain" <-> wanted.plain limit 9
        ) alike`;
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('MemorySegment_nearest_source');
  });

  it('is read page by page, the latest first, on both sides', async () => {
    const first = await searchConcordance(editor, { search: 'GHARYAN change', side: 'source', take: 30 });
    expect(first.rows).toHaveLength(30);
    const second = await searchConcordance(editor, {
      search: 'GHARYAN change',
      side: 'source',
      take: 30,
      after: first.next ?? '',
    });
    const times = [...first.rows, ...second.rows].map(({ acceptedAt }) => acceptedAt.getTime());
    expect(times).toEqual([...new Set(times)].sort((one, other) => other - one));
    expect((await searchConcordance(editor, { search: 'line 3999' })).rows).toHaveLength(1);
    expect((await searchConcordance(editor, { search: 'line 3999', side: 'source' })).rows).toEqual([]);
    expect((await searchConcordance(editor, { search: '100%' })).rows).toEqual([]);
    expect((await searchConcordance(editor, { targetLocale: 'ar' })).rows).toEqual([]);
    expect(await refusalOf(searchConcordance(editor, { after: 'nonsense' }))).toBe('field-invalid');
  });
});

it('a bad pair is forgotten by an editor of its language, and the record keeps what it said', async () => {
  const { id: memoryId } = await newsroom.database.memorySegment.create({
    data: remember(1, sentence, translated),
  });
  const translator = newsroom.contextFor(actorOf(people.translator));
  const elsewhere = newsroom.contextFor({ ...actorOf(people.editor), locales: ['fr', 'ar'] });
  expect(await refusalOf(forgetMemory(translator, { memoryId }))).toBe('not-allowed');
  expect(await refusalOf(forgetMemory(elsewhere, { memoryId }))).toBe('not-allowed-locale');
  await forgetMemory(editor, { memoryId });
  expect(await newsroom.database.memorySegment.count({ where: { id: memoryId } })).toBe(0);
  expect(await refusalOf(forgetMemory(editor, { memoryId }))).toBe('not-found');
  const history = await newsroom.database.auditEntry.findMany({ where: { subjectId: memoryId } });
  expect(history).toMatchObject([
    { action: 'memory.manage', actorId: people.editor.personId, before: { targetText: translated } },
  ]);
});
