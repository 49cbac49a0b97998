import type { CommandContext } from '@marbre/newsroom/context';
import { acceptBlock } from '@marbre/newsroom/translation/accept-block';
import { copySource } from '@marbre/newsroom/translation/copy-source';
import { listTranslations } from '@marbre/newsroom/translation/list-translations';
import { getTranslation } from '@marbre/newsroom/translation/get-translation';
import { retranslateBlock } from '@marbre/newsroom/translation/retranslate-block';
import { takeSuggestion } from '@marbre/newsroom/translation/take-suggestion';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { saveHouseStyle } from '@marbre/newsroom/engine/house-style';
import { createTerm } from '@marbre/newsroom/term/create-term';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { FakeTranslator } from '@marbre/language/engines/fake';
import { findBlock } from '@marbre/story/document/block-identity';
import { liveTexts } from '@marbre/story/document/live-texts';
import { moveBlocks } from '@marbre/story/document/move-blocks';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import { idOf, type StoryMark, type StoryNode } from '@marbre/story/document/story-node';
import { ydocFromUpdates } from '@marbre/story/document/yjs-mapping';
import { personIdOf, system } from '@marbre/story/policy/actor';
import { newSuggestionId } from '@marbre/story/suggestions/pending';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft, textOfStory } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { layTranslated, type LaidTranslation } from '../support/lay-translation';
import { performRunWith } from '../support/perform-runs';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let sectionId: string;
let editor: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
});
afterAll(() => newsroom.close());

const paragraph = (id: string, text: string, marks: StoryMark[] = []): StoryNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text, ...(marks.length > 0 && { marks }) }],
});

/** Twenty paragraphs of two sentences each, no two alike. */
const long = () =>
  textOfStory(
    'Le pont rouvre',
    ...Array.from(
      { length: 20 },
      (_, index) => `Le pont numéro ${index + 10} est ouvert. Le quai numéro ${index + 50} est fermé.`,
    ),
  );
const lay = (document = long()) => layTranslated(newsroom, editor, { sectionId, document });
const blockOf = async (laid: LaidTranslation, id: string) => {
  const { blocks } = await getTranslation(editor, { editionId: laid.editionId });
  const block = blocks.find(({ sourceBlockId }) => sourceBlockId === id);
  if (!block) throw new Error(`There is no block ${id}.`);
  return block;
};
const bytesOf = async (laid: LaidTranslation, without: string[]) =>
  JSON.stringify((await laid.target()).content.filter((node) => !without.includes(idOf(node) ?? '')));

describe('of twenty blocks, when the source changes', () => {
  it('an edited one alone is asked for; it is stale with what changed, and nineteen are the same bytes', async () => {
    const laid = await lay();
    const before = await bytesOf(laid, ['p7']);
    await laid.rewriteSource((blocks) =>
      blocks.map((block) =>
        idOf(block) === 'p7' ? paragraph('p7', 'Le pont numéro 77 est ouvert.') : block,
      ),
    );
    expect(await blockOf(laid, 'p7')).toMatchObject({
      state: 'stale',
      change: {
        before: 'Le pont numéro 16 est ouvert. Le quai numéro 56 est fermé.',
        after: 'Le pont numéro 77 est ouvert.',
      },
    });
    expect(await laid.again()).toEqual(['p7']);
    expect(await bytesOf(laid, ['p7'])).toBe(before);
    expect(await blockOf(laid, 'p7')).toMatchObject({ state: 'machine', change: null });
  });

  it('an edited one that a person wrote gets words beside it and keeps its own', async () => {
    const laid = await lay();
    await laid.type('p7', 'Bridge 16 is open; quay 56 is closed.');
    const before = await bytesOf(laid, []);
    await laid.rewriteSource((blocks) =>
      blocks.map((block) =>
        idOf(block) === 'p7' ? paragraph('p7', 'Le pont numéro 77 est ouvert.') : block,
      ),
    );
    expect(await laid.again()).toEqual(['p7']);
    expect(await bytesOf(laid, [])).toBe(before);
    expect(await blockOf(laid, 'p7')).toMatchObject({
      state: 'stale',
      isPersons: true,
      suggestion: 'Le tnop orémun 77 tsetse trevuo.',
      suggestionFrom: { origin: 'machine', engine: 'fake' },
    });
    expect(await laid.again()).toEqual([]);
  });

  it('a new one alone is asked for, one that went asks for nothing', async () => {
    const laid = await lay();
    await laid.rewriteSource((blocks) =>
      blocks.flatMap((block) => {
        if (idOf(block) === 'p5') return [block, paragraph('new', 'Un autre pont, le 99.')];
        return idOf(block) === 'p9' ? [] : [block];
      }),
    );
    const before = await bytesOf(laid, ['new', 'p9']);
    expect(await laid.again()).toEqual(['new']);
    expect(await bytesOf(laid, ['new', 'p9'])).toBe(before);
    const order = await laid.order();
    expect(order.slice(6, 9)).toEqual(['p5', 'new', 'p6']);
    expect(order).not.toContain('p9');
  });

  it('one that went stays, flagged, where a person wrote its translation', async () => {
    const laid = await lay();
    await laid.type('p9', 'Mine.');
    await laid.rewriteSource((blocks) => blocks.filter((block) => idOf(block) !== 'p9'));
    expect(await laid.again()).toEqual([]);
    expect(await laid.words('p9')).toBe('Mine.');
    const { orphans, behind } = await getTranslation(editor, { editionId: laid.editionId });
    expect(orphans).toEqual([expect.objectContaining({ blockId: 'p9', target: 'Mine.', isPersons: true })]);
    expect(behind).toBe(1);
    expect(await refusalOf(approveDraft(editor, laid.editionId))).toBe('translation-incomplete');
  });

  it('blocks moved in the source move along, untranslated and unchanged', async () => {
    const laid = await lay();
    const before = await bytesOf(laid, ['p3']);
    await laid.rewriteSource((blocks) => {
      const moved = blocks.filter((block) => idOf(block) === 'p3');
      const rest = blocks.filter((block) => idOf(block) !== 'p3');
      return [...rest.slice(0, 10), ...moved, ...rest.slice(10)];
    });
    // At once, without anybody asking: a run later finds nothing to do.
    expect(await laid.order()).toEqual((await laid.source()).content.map(idOf));
    expect(await bytesOf(laid, ['p3'])).toBe(before);
    expect(await laid.again()).toEqual([]);
    expect(await blockOf(laid, 'p3')).toMatchObject({ state: 'machine', change: null });
  });

  it('a block that a person put elsewhere in the translation stays where they put it', async () => {
    const laid = await lay();
    await newsroom.database.$transaction(async (tx) => {
      const order = (await laid.order()).flatMap((id) => id ?? []);
      const wanted = [...order.filter((id) => id !== 'p2'), 'p2'];
      await changeDocument(tx, laid.editionId, { personId: null }, (ydoc) => void moveBlocks(ydoc, wanted));
    });
    await laid.rewriteSource((blocks) => [
      ...blocks.filter((block) => idOf(block) !== 'p2').slice(0, 4),
      ...blocks.filter((block) => idOf(block) === 'p2'),
      ...blocks.filter((block) => idOf(block) !== 'p2').slice(4),
    ]);
    await laid.again();
    expect((await laid.order()).at(-1)).toBe('p2');
  });

  it('one divided between its sentences is divided here too, without an engine', async () => {
    const laid = await lay();
    const before = await bytesOf(laid, ['p4', 'rest']);
    await laid.rewriteSource((blocks) =>
      blocks.flatMap((block) =>
        idOf(block) === 'p4'
          ? [
              paragraph('p4', 'Le pont numéro 13 est ouvert.'),
              paragraph('rest', 'Le quai numéro 53 est fermé.'),
            ]
          : [block],
      ),
    );
    expect((await blockOf(laid, 'rest')).state).toBe('missing');
    expect(await laid.again()).toEqual([]);
    expect(await laid.words('p4')).toBe('Le tnop orémun 13 tsetse trevuo.');
    expect(await laid.words('rest')).toBe('Le iauq orémun 53 tsetse émref.');
    expect((await laid.order()).slice(5, 7)).toEqual(['p4', 'rest']);
    expect(await bytesOf(laid, ['p4', 'rest'])).toBe(before);
    expect([(await blockOf(laid, 'p4')).state, (await blockOf(laid, 'rest')).state]).toEqual([
      'machine',
      'machine',
    ]);
  });

  it('two put together are put together here too, without an engine', async () => {
    const laid = await lay();
    const before = await bytesOf(laid, ['p4', 'p5']);
    const [first, second] = [await laid.words('p4'), await laid.words('p5')];
    await laid.rewriteSource((blocks) =>
      blocks.flatMap((block) => {
        if (idOf(block) === 'p5') return [];
        if (idOf(block) !== 'p4') return [block];
        const next = blocks.find((one) => idOf(one) === 'p5');
        return [
          {
            ...block,
            content: [...(block.content ?? []), { type: 'text', text: ' ' }, ...(next?.content ?? [])],
          },
        ];
      }),
    );
    expect(await laid.again()).toEqual([]);
    expect(await laid.words('p4')).toBe(`${first} ${second}`);
    expect(await laid.order()).not.toContain('p5');
    expect(await bytesOf(laid, ['p4', 'p5'])).toBe(before);
    expect((await getTranslation(editor, { editionId: laid.editionId })).behind).toBe(0);
  });

  it('divided words of a person are offered divided, and not rearranged', async () => {
    const laid = await lay();
    await laid.type('p4', 'Bridge number 13 is open. Quay number 53 is closed.');
    await laid.rewriteSource((blocks) =>
      blocks.flatMap((block) =>
        idOf(block) === 'p4'
          ? [
              paragraph('p4', 'Le pont numéro 13 est ouvert.'),
              paragraph('rest', 'Le quai numéro 53 est fermé.'),
            ]
          : [block],
      ),
    );
    expect(await laid.again()).toEqual([]);
    expect(await laid.words('p4')).toBe('Bridge number 13 is open. Quay number 53 is closed.');
    expect(await laid.words('rest')).toBe('Quay number 53 is closed.');
    expect(await blockOf(laid, 'p4')).toMatchObject({
      state: 'stale',
      suggestion: 'Bridge number 13 is open.',
    });
    await takeSuggestion(editor, { editionId: laid.editionId, sourceBlockId: 'p4' });
    expect(await laid.words('p4')).toBe('Bridge number 13 is open.');
    expect(await blockOf(laid, 'p4')).toMatchObject({ state: 'accepted', origin: 'person' });
  });

  it('joined words of a person are offered joined', async () => {
    const laid = await lay();
    await laid.type('p4', 'Mine, of number 13.');
    await laid.rewriteSource((blocks) =>
      blocks.flatMap((block) => {
        if (idOf(block) === 'p5') return [];
        if (idOf(block) !== 'p4') return [block];
        const next = blocks.find((one) => idOf(one) === 'p5');
        return [
          {
            ...block,
            content: [...(block.content ?? []), { type: 'text', text: ' ' }, ...(next?.content ?? [])],
          },
        ];
      }),
    );
    const second = await laid.words('p5');
    expect(await laid.again()).toEqual([]);
    expect(await laid.words('p4')).toBe('Mine, of number 13.');
    expect((await blockOf(laid, 'p4')).suggestion).toBe(`Mine, of number 13. ${second}`);
  });

  it('one cut and pasted under a new id keeps its translation', async () => {
    const laid = await lay();
    const words = await laid.words('p6');
    await laid.rewriteSource((blocks) =>
      blocks.map((block) => (idOf(block) === 'p6' ? { ...block, attrs: { id: 'pasted' } } : block)),
    );
    expect(await laid.again()).toEqual([]);
    expect(await blockOf(laid, 'pasted')).toMatchObject({ blockId: 'p6', state: 'machine', target: words });
  });
});

describe('formatting alone', () => {
  const linked = (href: string): StoryNode => ({
    type: 'paragraph',
    attrs: { id: 'a' },
    content: [
      { type: 'text', text: 'Le maire parle ' },
      { type: 'text', text: 'de la ville', marks: [{ type: 'link', attrs: { href } }] },
      { type: 'text', text: ' à Karim Battre.' },
    ],
  });
  const formatted = (block: StoryNode) =>
    normalizeDocument({
      type: 'doc',
      content: [{ type: 'headline', content: [{ type: 'text', text: 'Titre' }] }, block],
    });

  it('a link’s target is carried over at once, and a bold name; nothing is stale, nothing is asked', async () => {
    const laid = await lay(formatted(linked('https://example.org/ancien')));
    await laid.rewriteSource((blocks) =>
      blocks.map((block) => (idOf(block) === 'a' ? linked('https://example.org/nouveau') : block)),
    );
    const hrefs = (node: StoryNode | null) =>
      (node?.content ?? []).flatMap(({ marks }) => marks?.map(({ attrs }) => attrs?.href) ?? []);
    expect(hrefs(findBlock(await laid.target(), 'a'))).toEqual(['https://example.org/nouveau']);
    expect(await blockOf(laid, 'a')).toMatchObject({ state: 'machine', isFormBehind: false });
    await laid.rewriteSource((blocks) =>
      blocks.map((block) => {
        if (idOf(block) !== 'a') return block;
        const [first, link] = linked('https://example.org/nouveau').content ?? [];
        const bold = { type: 'text', text: 'Karim Battre', marks: [{ type: 'strong' }] };
        return {
          ...block,
          content: [
            first,
            link,
            { type: 'text', text: ' à ' },
            bold,
            { type: 'text', text: '.' },
          ] as StoryNode[],
        };
      }),
    );
    expect(findBlock(await laid.target(), 'a')?.content).toContainEqual({
      type: 'text',
      text: 'Karim Battre',
      marks: [{ type: 'strong' }],
    });
    expect(await laid.again()).toEqual([]);
  });

  it('that has no place in the translation is said and left, and stops nothing', async () => {
    const laid = await lay(formatted(paragraph('a', 'Le maire parle de la ville.')));
    await laid.rewriteSource((blocks) =>
      blocks.map((block) =>
        idOf(block) === 'a'
          ? {
              ...block,
              content: [
                { type: 'text', text: 'Le maire ' },
                { type: 'text', text: 'parle', marks: [{ type: 'strong' }] },
                { type: 'text', text: ' de la ville.' },
              ],
            }
          : block,
      ),
    );
    expect(await laid.again()).toEqual([]);
    expect(await blockOf(laid, 'a')).toMatchObject({ state: 'machine', isFormBehind: true });
    await acceptBlock(editor, { editionId: laid.editionId, sourceBlockId: 'a' });
    expect(await blockOf(laid, 'a')).toMatchObject({ state: 'accepted', isFormBehind: false });
  });
});

describe('inside a list', () => {
  const item = (id: string, text: string): StoryNode => ({
    type: 'listItem',
    attrs: { id: `i${id}` },
    content: [paragraph(id, text)],
  });
  const listed = (...items: StoryNode[]) =>
    normalizeDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: 'Titre' }] },
        { type: 'bulletList', attrs: { id: 'l' }, content: items },
      ],
    });

  it('a new item comes to its place and leaves the others’ words alone; one that goes takes its bullet along', async () => {
    const laid = await lay(listed(item('a', 'un pont'), item('b', 'deux quais')));
    await laid.rewriteSource(
      () => listed(item('a', 'un pont'), item('n', 'trois rues'), item('b', 'deux quais')).content,
    );
    const before = await laid.words('b');
    expect(await laid.again()).toEqual(['n']);
    expect(await laid.words('b')).toBe(before);
    const list = async () => findBlock(await laid.target(), 'l')?.content?.map(idOf);
    expect(await list()).toEqual(['ia', 'in', 'ib']);
    await laid.rewriteSource(() => listed(item('n', 'trois rues'), item('b', 'deux quais')).content);
    expect(await laid.again()).toEqual([]);
    expect(await list()).toEqual(['in', 'ib']);
    await laid.rewriteSource(() => listed(item('b', 'deux quais'), item('n', 'trois rues')).content);
    expect(await list()).toEqual(['ib', 'in']);
  });
});

describe('one block', () => {
  it('asked for anew is translated anew, once; a person’s gets an offer', async () => {
    const laid = await lay();
    await laid.type('p2', 'Mine.');
    const ask = async (sourceBlockId: string) => {
      const { runId } = await retranslateBlock(editor, { editionId: laid.editionId, sourceBlockId });
      const engine = new FakeTranslator();
      await performRunWith(newsroom, runId, [engine]);
      return engine.asked;
    };
    expect(await ask('p1')).toEqual(['p1']);
    expect(await ask('p2')).toEqual(['p2']);
    expect(await blockOf(laid, 'p2')).toMatchObject({ state: 'person', target: 'Mine.' });
    expect((await blockOf(laid, 'p2')).suggestion).toContain('11');
    expect(
      await refusalOf(retranslateBlock(editor, { editionId: laid.editionId, sourceBlockId: 'no' })),
    ).toBe('not-found');
  });

  it('takes its source’s words and formatting in the person’s name', async () => {
    const laid = await lay();
    await copySource(editor, { editionId: laid.editionId, sourceBlockId: 'p1' });
    expect(await laid.words('p1')).toBe('Le pont numéro 10 est ouvert. Le quai numéro 50 est fermé.');
    expect(await blockOf(laid, 'p1')).toMatchObject({ state: 'person', isPersons: true, engine: '' });
  });

  it('accepted after editing leaves a record of how much was changed, by engine and pair', async () => {
    const laid = await lay();
    const machine = await laid.words('p1');
    await laid.type('p1', (machine ?? '').replace('trevuo', 'open'));
    await acceptBlock(editor, { editionId: laid.editionId, sourceBlockId: 'p1' });
    await acceptBlock(editor, { editionId: laid.editionId, sourceBlockId: 'p2' });
    const quality = await newsroom.database.translationQuality.findMany({
      where: { editionId: laid.editionId },
      orderBy: { blockId: 'asc' },
    });
    expect(
      quality.map(({ blockId, engine, source, target, distance }) => [
        blockId,
        engine,
        source,
        target,
        distance,
      ]),
    ).toEqual([
      ['p1', 'fake', 'fr', 'en', expect.closeTo(1 / 12, 2)],
      ['p2', 'fake', 'fr', 'en', 0],
    ]);
  });
});

describe('before any engine', () => {
  it('what was answered for elsewhere is taken, word for word, and waits to be read', async () => {
    const first = await lay();
    await first.type('p1', 'Bridge number 10 is open. Quay number 50 is closed.');
    await acceptBlock(editor, { editionId: first.editionId, sourceBlockId: 'p1' });
    const { sourceId } = await lay();
    const { runId, editionId } = await requestTranslation(editor, {
      sourceEditionId: sourceId,
      locale: 'es',
    });
    await performRunWith(newsroom, runId, [new FakeTranslator()]);
    const second = await lay();
    expect(await second.words('p1')).toBe('Bridge number 10 is open. Quay number 50 is closed.');
    expect(await blockOf(second, 'p1')).toMatchObject({
      state: 'memory',
      origin: 'memory',
      isPersons: false,
    });
    // Into Spanish nothing is remembered.
    const { counts } = await getTranslation(editor, { editionId });
    expect(counts).toMatchObject({ memory: 0, machine: 21 });
  });

  it('terms, names that stay and the house style are told to it', async () => {
    const administrator = newsroom.contextFor(system);
    await createTerm(administrator, {
      forms: [
        { locale: 'fr', text: 'quai', status: 'preferred' },
        { locale: 'en', text: 'quay', status: 'preferred' },
      ],
    });
    await saveHouseStyle(administrator, { locale: 'en', notes: 'British spelling.' });
    const engine = new FakeTranslator();
    const laid = await lay();
    const { runId } = await retranslateBlock(editor, { editionId: laid.editionId, sourceBlockId: 'p3' });
    await performRunWith(newsroom, runId, [engine]);
    expect(engine.told).toMatchObject({
      protection: { terms: [{ source: 'quai', target: 'quay' }] },
      glossary: [{ source: 'quai', target: 'quay' }],
      styleNotes: 'British spelling.',
    });
  });
});

describe('a block of which somebody suggests something', () => {
  it('is left as it lies: the new words are offered beside it', async () => {
    const laid = await lay();
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, laid.editionId, { personId: personIdOf(editor.actor) }, (ydoc) => {
        const live = liveTexts(ydoc).find(({ blockIds }) => blockIds[0] === 'p2');
        live?.text.insert(3, 'wanted ', { insertion: { id: newSuggestionId() } });
      }),
    );
    await laid.rewriteSource((blocks) =>
      blocks.map((block) => (idOf(block) === 'p2' ? paragraph('p2', 'Le pont numéro 88 ferme.') : block)),
    );
    expect(await laid.again()).toEqual(['p2']);
    expect((await blockOf(laid, 'p2')).suggestion).toContain('88');
    const updates = await newsroom.database.documentUpdate.findMany({
      where: { editionId: laid.editionId },
      orderBy: { id: 'asc' },
    });
    const ydoc = ydocFromUpdates(updates.map(({ update }) => update));
    expect(liveTexts(ydoc).some(({ text }) => text.toString().includes('wanted'))).toBe(true);
    ydoc.destroy();
  });
});

// Last, because what is accepted here is remembered.
describe('a block that is in neither text any more', () => {
  it('is nobody’s to read, and is again when it comes back', async () => {
    const document = textOfStory(
      'Le canal gèle',
      'Une péniche attend.',
      'Deux remorqueurs cassent la glace.',
    );
    const laid = await lay(document);
    const { editionId } = laid;
    const whole = await laid.source();
    const listed = async (progress?: 'ready') =>
      (await listTranslations(editor, { locale: 'en', progress, take: 100 })).rows.find(
        (row) => row.editionId === editionId,
      );
    const [headline = ''] = await laid.order();
    for (const sourceBlockId of [headline ?? '', 'p1'])
      await acceptBlock(editor, { editionId, sourceBlockId });
    await laid.rewriteSource((blocks) => blocks.filter((block) => idOf(block) !== 'p2'));
    expect(await listed()).toMatchObject({ staleBlocks: 1 });
    await laid.type('p2', '');
    expect(await listed('ready')).toMatchObject({ staleBlocks: 0, translatedBlocks: 2, acceptedBlocks: 2 });
    await laid.rewriteSource(() => whole.content);
    expect(await listed('ready')).toBeUndefined();
    expect(await listed()).toMatchObject({ translatedBlocks: 3, acceptedBlocks: 2 });
  });
});
