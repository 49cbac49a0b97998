import { FakeTranslator } from '@marbre/language/engines/fake';
import type { CommandContext } from '@marbre/newsroom/context';
import { listFindings } from '@marbre/newsroom/facts/list-findings';
import { nameRevision } from '@marbre/newsroom/history/name-revision';
import { cancelRun } from '@marbre/newsroom/job/cancel-run';
import { overrideFinding } from '@marbre/newsroom/publishing/override-finding';
import { layStory } from '@marbre/newsroom/story/create-story';
import { acceptBlock } from '@marbre/newsroom/translation/accept-block';
import { acceptTranslation } from '@marbre/newsroom/translation/accept-translation';
import { getTranslation } from '@marbre/newsroom/translation/get-translation';
import { listTranslations } from '@marbre/newsroom/translation/list-translations';
import { listUntranslated } from '@marbre/newsroom/translation/list-untranslated';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { dismissSuggestion, takeSuggestion } from '@marbre/newsroom/translation/take-suggestion';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { lockDocument } from '@marbre/newsroom/writing/document-lock';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { findBlock } from '@marbre/story/document/block-identity';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { idOf, type StoryDocument, type StoryNode } from '@marbre/story/document/story-node';
import { removeBlock, writeBlockContent } from '@marbre/story/document/write-block-content';
import { personIdOf } from '@marbre/story/policy/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQuestions } from '../support/count-questions';
import { approveDraft, layDraft, textOfStory } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { performRunWith } from '../support/perform-runs';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let sectionId: string;
let editor: CommandContext;
let reporter: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
  reporter = newsroom.contextFor(actorOf(people.reporter));
});
afterAll(() => newsroom.close());

const text = (words: string, ...marks: StoryNode[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const paragraph = (id: string, ...content: StoryNode[]): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content,
});

/** A story with every kind of block; the byline stands at its end, as agencies send it. */
const rich = normalizeDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [text('Le pont rouvre')] },
    { type: 'standfirst', content: [text('Trois ans de travaux sont finis.')] },
    paragraph(
      'a',
      text('Le maire '),
      text('Karim Battre', { type: 'strong' }),
      text(' a compté 15 voitures à 16h00.'),
    ),
    {
      type: 'quotation',
      attrs: { id: 'q' },
      content: [
        paragraph('b', text('Nous attendions.')),
        { type: 'attribution', attrs: { id: 'c' }, content: [text('Selma Idir')] },
      ],
    },
    { type: 'divider', attrs: { id: 'd' } },
    {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: [
        { type: 'listItem', attrs: { id: 'i' }, content: [paragraph('e', text('un pont'))] },
        { type: 'listItem', attrs: { id: 'j' }, content: [paragraph('f', text('deux quais'))] },
      ],
    },
    paragraph('z', text('Jeanne Morel')),
  ],
});

async function lay(document: StoryDocument): Promise<string> {
  const { editionId } = await layStory(editor, {
    locale: 'fr',
    sectionId,
    document,
    bylines: ['Jeanne Morel'],
    topics: [],
    reason: 'created',
  });
  return editionId;
}

/** Requests and performs a translation into English with an engine of its own. */
async function translate(sourceEditionId: string, engine = new FakeTranslator()) {
  const requested = await requestTranslation(editor, { sourceEditionId, locale: 'en' });
  await performRunWith(newsroom, requested.runId, [engine]);
  return { ...requested, engine };
}

const documentOf = async (editionId: string) =>
  (await readCurrentDocument(newsroom.database, editionId)).document;
const wordsOf = (node: StoryNode | null): string => node?.text ?? (node?.content ?? []).map(wordsOf).join('');
const runOf = (runId: string) => newsroom.database.run.findUniqueOrThrow({ where: { id: runId } });
const staleBlocksOf = async (editionId: string) =>
  (await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } })).staleBlocks;

/** What a person does in an open document. */
function type(
  context: CommandContext,
  editionId: string,
  change: (block: (id: string, words: string, after?: string) => void, remove: (id: string) => void) => void,
) {
  return newsroom.database.$transaction(async (tx) => {
    // The row before the log, like every command: a machine may be writing at this moment.
    await lockDocument(tx, editionId);
    await changeDocument(tx, editionId, { personId: personIdOf(context.actor) }, (ydoc) =>
      change(
        (id, words, after) => writeBlockContent(ydoc, id, paragraph(id, text(words)), { after }),
        (id) => removeBlock(ydoc, id),
      ),
    );
  });
}

const story = (count = 6) =>
  textOfStory(
    'Le pont rouvre',
    ...Array.from({ length: count }, (_, index) => `Le pont numéro ${index + 10} est ouvert.`),
  );

describe('a translation', () => {
  it('arrives whole: structure, formatting, names, figures and byline in their places, under the machine’s name', async () => {
    const source = await lay(rich);
    const { editionId, runId } = await translate(source);
    const document = await documentOf(editionId);
    expect(document.content.map((node) => [node.type, idOf(node)])).toEqual(
      rich.content.map((node) => [node.type, idOf(node)]),
    );
    expect(findBlock(document, 'a')?.content).toEqual([
      text('Le eriam '),
      text('Karim Battre', { type: 'strong' }),
      text(' a étpmoc 15 serutiov à 16:00.'),
    ]);
    expect(wordsOf(findBlock(document, 'c'))).toBe('Selma Idir');
    expect(wordsOf(findBlock(document, 'f'))).toBe('xued siauq');
    expect(wordsOf(findBlock(document, 'z'))).toBe('Jeanne Morel');
    expect(await runOf(runId)).toMatchObject({ state: 'succeeded', done: 8, total: 8, engine: 'fake' });
    const updates = await newsroom.database.documentUpdate.findMany({ where: { editionId } });
    expect(updates.every(({ personId, machine }) => personId === null && machine !== null)).toBe(true);
    const edition = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    expect(edition).toMatchObject({
      locale: 'en',
      headline: 'Le tnop ervuor',
      slug: 'le-tnop-ervuor',
      staleBlocks: 0,
      sourceEditionId: source,
    });
  });

  it('asked for again asks the engine nothing and changes nothing', async () => {
    const source = await lay(story());
    const first = await translate(source);
    const before = await documentOf(first.editionId);
    const again = await translate(source);
    expect(again.editionId).toBe(first.editionId);
    expect(again.engine.asked).toEqual([]);
    expect(await documentOf(first.editionId)).toEqual(before);
  });

  it('after one edit in the source, exactly that block is behind, is translated, and no other byte changes', async () => {
    const source = await lay(story(20));
    const { editionId } = await translate(source);
    const before = await documentOf(editionId);
    await type(editor, source, (block) => block('p7', 'Le pont numéro 77 est fermé.'));
    expect(await staleBlocksOf(editionId)).toBe(1);
    const { blocks } = await getTranslation(editor, { editionId });
    expect(blocks.filter(({ state }) => state === 'stale').map(({ sourceBlockId }) => sourceBlockId)).toEqual(
      ['p7'],
    );
    const { engine } = await translate(source);
    expect(engine.asked).toEqual(['p7']);
    const after = await documentOf(editionId);
    expect(wordsOf(findBlock(after, 'p7'))).toContain('77');
    expect(after.content.filter((node) => idOf(node) !== 'p7')).toEqual(
      before.content.filter((node) => idOf(node) !== 'p7'),
    );
    expect(await staleBlocksOf(editionId)).toBe(0);
  });

  it('a block put into the source comes at its place, one taken out goes', async () => {
    const source = await lay(story());
    const { editionId } = await translate(source);
    await type(editor, source, (block, remove) => {
      block('new', 'Un pont de plus, le 99.', 'p2');
      remove('p5');
    });
    expect(await staleBlocksOf(editionId)).toBe(2);
    const { engine } = await translate(source);
    expect(engine.asked).toEqual(['new']);
    expect((await documentOf(editionId)).content.map(idOf)).toEqual([
      'headline',
      'standfirst',
      'p1',
      'p2',
      'new',
      'p3',
      'p4',
      'p6',
    ]);
    expect(await staleBlocksOf(editionId)).toBe(0);
  });
});

describe('a person’s words', () => {
  it('are never overwritten: a newer translation is offered beside them, and taken or set aside', async () => {
    const source = await lay(story());
    const { editionId } = await translate(source);
    await type(editor, editionId, (block) => {
      block('p1', 'Bridge number 10 is open, at last.');
      block('p2', 'Bridge number 11 is open, at last.');
    });
    await type(editor, source, (block) => {
      block('p1', 'Le pont numéro 10 ferme.');
      block('p2', 'Le pont numéro 11 ferme.');
    });
    await translate(source);
    const document = await documentOf(editionId);
    expect(wordsOf(findBlock(document, 'p1'))).toBe('Bridge number 10 is open, at last.');
    const { blocks } = await getTranslation(editor, { editionId });
    expect(blocks.find(({ sourceBlockId }) => sourceBlockId === 'p1')).toMatchObject({
      state: 'stale',
      suggestion: 'Le tnop orémun 10 emref.',
    });
    await takeSuggestion(editor, { editionId, sourceBlockId: 'p1' });
    await dismissSuggestion(editor, { editionId, sourceBlockId: 'p2' });
    expect(wordsOf(findBlock(await documentOf(editionId), 'p1'))).toBe('Le tnop orémun 10 emref.');
    expect(wordsOf(findBlock(await documentOf(editionId), 'p2'))).toBe('Bridge number 11 is open, at last.');
    expect(await staleBlocksOf(editionId)).toBe(1);
    await acceptBlock(editor, { editionId, sourceBlockId: 'p2' });
    expect(await staleBlocksOf(editionId)).toBe(0);
  });

  it('typed into a block while the machine is on its way there stay as they are', async () => {
    const source = await lay(story());
    const { runId, editionId } = await requestTranslation(editor, { sourceEditionId: source, locale: 'en' });
    const engine = new FakeTranslator({
      beforeBlock: async (id) => {
        if (id === 'p3') await type(editor, editionId, (block) => block('p3', 'Mine.', 'p2'));
      },
    });
    await performRunWith(newsroom, runId, [engine]);
    const { blocks } = await getTranslation(editor, { editionId });
    expect(blocks.find(({ sourceBlockId }) => sourceBlockId === 'p3')).toMatchObject({
      state: 'person',
      target: 'Mine.',
      suggestion: expect.stringContaining('12'),
    });
    expect(blocks.filter(({ state }) => state === 'machine')).toHaveLength(6);
  });

  it('a block a person took out is not brought back', async () => {
    const source = await lay(story());
    const { editionId } = await translate(source);
    await type(editor, editionId, (_, remove) => remove('p4'));
    await translate(source);
    expect(findBlock(await documentOf(editionId), 'p4')).toBeNull();
  });
});

describe('a translation job', () => {
  it('that died halfway goes on with the rest: nothing is translated or written twice', async () => {
    const source = await lay(story());
    const { runId, editionId } = await requestTranslation(editor, { sourceEditionId: source, locale: 'en' });
    const dying = new FakeTranslator({
      beforeBlock: (id) => {
        if (id === 'p4') throw new Error('the power went');
      },
    });
    await expect(performRunWith(newsroom, runId, [dying])).rejects.toThrow('the power went');
    const writtenBefore = await newsroom.database.documentUpdate.count({ where: { editionId } });
    const engine = new FakeTranslator();
    await performRunWith(newsroom, runId, [engine]);
    expect([...dying.asked, ...engine.asked]).toEqual(['headline', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6']);
    expect(await newsroom.database.documentUpdate.count({ where: { editionId } })).toBe(writtenBefore + 3);
    expect((await documentOf(editionId)).content.map(idOf)).toEqual([
      'headline',
      'standfirst',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
    ]);
    expect(await runOf(runId)).toMatchObject({ state: 'succeeded', attempts: 2 });
  });

  it('asks the database little for blocks that come at once, and holds up those who type as seldom', async () => {
    const source = await lay(story(30));
    const { runId, editionId } = await requestTranslation(editor, { sourceEditionId: source, locale: 'en' });
    const { database, asked } = countQuestions(newsroom.database);
    const engine = new FakeTranslator();
    await performRunWith({ ...newsroom, database }, runId, [engine]);
    expect(engine.asked).toHaveLength(31);
    expect(asked()).toBeLessThan(4 * 31);
    // Each is a change of its own all the same: what is undone or looked up later is one block.
    const written = { editionId, machine: 'fake' };
    expect(await newsroom.database.documentUpdate.count({ where: written })).toBe(31);
  });

  it('stops when asked, keeps what has arrived, and readers do not get the half', async () => {
    const source = await lay(story());
    const { runId, editionId } = await requestTranslation(editor, { sourceEditionId: source, locale: 'en' });
    const engine = new FakeTranslator({
      beforeBlock: async (id) => {
        if (id === 'p2') await cancelRun(editor, { runId });
      },
    });
    await performRunWith(newsroom, runId, [engine]);
    expect(await runOf(runId)).toMatchObject({ state: 'cancelled' });
    expect(engine.asked).toEqual(['headline', 'p1', 'p2']);
    expect(wordsOf(findBlock(await documentOf(editionId), 'p1'))).toContain('10');
    expect(await refusalOf(approveDraft(editor, editionId))).toBe('translation-incomplete');
  });

  it('a block that no engine managed is left missing, the rest arrives, and the run says so', async () => {
    const source = await lay(story());
    const { runId, editionId } = await translate(source, new FakeTranslator({ failing: ['p2'] }));
    expect(await runOf(runId)).toMatchObject({
      state: 'succeeded',
      failedUnits: 1,
      failure: 'translation-incomplete',
      failureDetails: { values: { blocks: 1 } },
    });
    const marked = (await getTranslation(editor, { editionId })).blocks.filter(({ failure }) => failure);
    expect(marked.map(({ sourceBlockId, state, failure }) => [sourceBlockId, state, failure])).toEqual([
      ['p2', 'missing', { code: 'engine-failed', engine: 'fake' }],
    ]);
    expect(await staleBlocksOf(editionId)).toBe(1);
    const { engine } = await translate(source);
    expect(engine.asked).toEqual(['p2']);
    expect((await getTranslation(editor, { editionId })).blocks.filter(({ failure }) => failure)).toEqual([]);
    expect((await documentOf(editionId)).content.map(idOf)).toEqual([
      'headline',
      'standfirst',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
    ]);
  });

  it('without an engine for the pair says that, and leaves the edition empty and unapprovable', async () => {
    const source = await lay(story());
    const { runId, editionId } = await requestTranslation(editor, { sourceEditionId: source, locale: 'ar' });
    await performRunWith(newsroom, runId, []);
    expect(await runOf(runId)).toMatchObject({ state: 'failed', failure: 'engine-unavailable' });
    expect(await refusalOf(approveDraft(editor, editionId))).toBe('headline-required');
  });
});

describe('what is refused', () => {
  it('the same language, a second job at once, a language one does not write, an original already there', async () => {
    const laid = await layDraft(editor, sectionId);
    const sourceEditionId = laid.editionId;
    expect(await refusalOf(requestTranslation(editor, { sourceEditionId, locale: 'fr' }))).toBe(
      'translation-same-language',
    );
    expect(await refusalOf(requestTranslation(reporter, { sourceEditionId, locale: 'en' }))).toBe(
      'not-allowed-locale',
    );
    const both = await Promise.allSettled([
      requestTranslation(editor, { sourceEditionId, locale: 'en' }),
      requestTranslation(editor, { sourceEditionId, locale: 'en' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const english = await newsroom.database.edition.findFirstOrThrow({
      where: { storyId: laid.storyId, locale: 'en' },
    });
    expect(await refusalOf(requestTranslation(editor, { sourceEditionId: english.id, locale: 'fr' }))).toBe(
      'edition-exists',
    );
    expect(await newsroom.database.edition.count({ where: { storyId: laid.storyId } })).toBe(2);
  });
});

describe('the fact gate', () => {
  it('stops a wrong number a person typed, until it is mended or an editor answers for it', async () => {
    const source = await lay(story(2));
    const { editionId } = await translate(source);
    await acceptTranslation(editor, { editionId });
    await type(editor, editionId, (block) => block('p1', 'Bridge number 31 is open.'));
    expect(await refusalOf(approveDraft(editor, editionId))).toBe('facts-failing');
    const { findings } = await listFindings(editor, { editionId });
    expect(
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ code, sourceBlockId, sourceValue, targetValue }) => [
          code,
          sourceBlockId,
          sourceValue,
          targetValue,
        ]),
    ).toEqual([
      ['number-missing', 'p1', '10', null],
      ['number-added', 'p1', null, '31'],
    ]);
    for (const { findingId, severity } of findings) {
      if (severity === 'error')
        await overrideFinding(editor, { findingId, reason: 'Numéroté autrement ici.' });
    }
    await acceptTranslation(editor, { editionId });
    expect(
      (await listFindings(editor, { editionId })).findings.filter(({ override }) => override),
    ).toHaveLength(2);
    await type(editor, editionId, (block) => block('p1', 'Bridge number 10 is open.'));
    await acceptBlock(editor, { editionId, sourceBlockId: 'p1' });
    expect(
      (await listFindings(editor, { editionId })).findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });
});

describe('a block that is left out of a translation', () => {
  it('is accepted as left out, once, and is read again when there are words or the source changes', async () => {
    const source = await lay(story(2));
    const { editionId } = await translate(source);
    const stateOf = async (id: string) =>
      (await getTranslation(editor, { editionId })).blocks.find(({ sourceBlockId }) => sourceBlockId === id)
        ?.state;
    await type(editor, editionId, (_, remove) => remove('p1'));
    expect(await stateOf('p1')).toBe('person');
    expect(await acceptTranslation(editor, { editionId })).toEqual({ accepted: 3, behind: 0 });
    expect(await stateOf('p1')).toBe('accepted');
    expect(await acceptTranslation(editor, { editionId })).toEqual({ accepted: 0, behind: 0 });
    await type(editor, editionId, (block) => block('p1', 'After all.'));
    expect(await stateOf('p1')).toBe('person');
    await type(editor, editionId, (_, remove) => remove('p1'));
    expect(await stateOf('p1')).toBe('accepted');
    await type(editor, source, (block) => block('p1', 'Tout autre chose.'));
    expect(await stateOf('p1')).toBe('stale');
    await acceptBlock(editor, { editionId, sourceBlockId: 'p1' });
    expect((await getTranslation(editor, { editionId })).counts).toMatchObject({ accepted: 3 });
  });
});

describe('the links of a translation', () => {
  it('are missed at their words when they are gone, and not while they lead to the same page', async () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/fr/pont' } };
    const linked = (href = link.attrs.href) => [
      text('Voir '),
      text('le pont', { ...link, attrs: { href } }),
      text(' 10.'),
    ];
    const source = await lay(normalizeDocument({ type: 'doc', content: [paragraph('a', ...linked())] }));
    const { editionId } = await translate(source);
    const rewrite = async (...content: StoryNode[]) => {
      await newsroom.database.$transaction((tx) =>
        changeDocument(tx, editionId, { personId: personIdOf(editor.actor) }, (ydoc) =>
          writeBlockContent(ydoc, 'a', paragraph('a', ...content)),
        ),
      );
      await nameRevision(editor, { editionId, name: 'Liens' });
      return newsroom.database.finding.findMany({ where: { editionId, kind: { startsWith: 'link-' } } });
    };
    expect(await rewrite(...linked('https://example.org/en/pont'))).toEqual([]);
    expect(await rewrite(text('Voir le pont 10.'))).toMatchObject([
      {
        kind: 'link-missing',
        severity: 'warning',
        sourceValue: link.attrs.href,
        sourceStart: 5,
        sourceEnd: 12,
      },
    ]);
    expect((await rewrite(...linked('https://example.net/'))).map(({ kind }) => kind).sort()).toEqual([
      'link-added',
      'link-missing',
    ]);
  });
});

describe('the list of translations', () => {
  it('shows how far each is and what works on it', async () => {
    const source = await lay(story(2));
    const { editionId, runId } = await translate(source);
    await type(editor, source, (block) => block('p1', 'Tout autre chose.'));
    const { rows } = await listTranslations(editor, { locale: 'en', progress: 'behind', take: 100 });
    expect(rows.find((row) => row.editionId === editionId)).toMatchObject({
      staleBlocks: 1,
      translatedBlocks: 3,
      acceptedBlocks: 0,
      run: { id: runId, state: 'succeeded' },
    });
  });

  it('tells what is to be read from what is ready, and what could be begun', async () => {
    const source = await lay(story(2));
    const find = async (progress: 'behind' | 'to_read' | 'ready', editionId: string) =>
      (await listTranslations(editor, { locale: 'en', progress, take: 100 })).rows.find(
        (row) => row.editionId === editionId,
      );
    const isUntranslated = async () =>
      (await listUntranslated(editor, { locale: 'en', take: 100 })).rows.some(
        (row) => row.sourceEditionId === source,
      );
    expect(await isUntranslated()).toBe(true);
    const { editionId } = await translate(source);
    expect(await isUntranslated()).toBe(false);
    expect(await find('to_read', editionId)).toMatchObject({ acceptedBlocks: 0 });
    expect(await find('ready', editionId)).toBeUndefined();
    await acceptTranslation(editor, { editionId });
    expect(await find('to_read', editionId)).toBeUndefined();
    expect(await find('ready', editionId)).toMatchObject({ acceptedBlocks: 3, staleBlocks: 0 });
  });
});
