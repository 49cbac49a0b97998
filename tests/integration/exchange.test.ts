import type { CommandContext } from '@marbre/newsroom/context';
import { exportMemory } from '@marbre/newsroom/exchange/export-memory';
import { exportTerms } from '@marbre/newsroom/exchange/export-terms';
import { exportTranslation } from '@marbre/newsroom/exchange/export-translation';
import { importMemory } from '@marbre/newsroom/exchange/import-memory';
import { importTerms } from '@marbre/newsroom/exchange/import-terms';
import { importTranslation } from '@marbre/newsroom/exchange/import-translation';
import { createTerm } from '@marbre/newsroom/term/create-term';
import { laySampleNewsroom } from '@marbre/newsroom/sample/lay-sample-newsroom';
import { getTranslation } from '@marbre/newsroom/translation/get-translation';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { findBlock } from '@marbre/story/document/block-identity';
import { plainTextOf } from '@marbre/story/document/plain-text';
import type { StoryNode } from '@marbre/story/document/story-node';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { readTbx } from '@marbre/story/exchange/tbx';
import { readTmx } from '@marbre/story/exchange/tmx';
import { readXliff, writeXliff, type XliffJob } from '@marbre/story/exchange/xliff';
import { system } from '@marbre/story/policy/actor';
import { limits } from '@marbre/story/vocabulary/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOf, layPeople } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let administrator: CommandContext;
let editionId: string;

const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  await laySampleNewsroom(newsroom.contextFor(system));
  const people = await layPeople(newsroom);
  administrator = newsroom.contextFor(actorOf(people.administrator));
  await createTerm(administrator, {
    partOfSpeech: 'noun',
    definition: 'Ce qui arrête les combats & les retient',
    forms: [
      { locale: 'fr', text: 'arrêt des hostilités', status: 'preferred' },
      { locale: 'fr', text: 'pause humanitaire', status: 'forbidden' },
      { locale: 'en', text: 'cessation of hostilities', status: 'preferred' },
    ],
  });
  await createTerm(administrator, {
    isUntranslatable: true,
    note: 'Toujours ainsi',
    forms: [{ locale: 'fr', text: 'Radio Zawiya', status: 'preferred' }],
  });
  const edition = await newsroom.database.edition.findFirstOrThrow({
    where: { sourceEditionId: { not: null }, locale: 'ar', blocks: { some: {} } },
  });
  editionId = edition.id;
});
afterAll(() => newsroom.close());

async function exported(of = editionId): Promise<XliffJob> {
  return readXliff((await exportTranslation(administrator, { editionId: of })).content);
}

const take = (job: XliffJob, to = editionId) =>
  importTranslation(administrator, { editionId: to, bytes: bytes(writeXliff(job)) });

const withTarget = (job: XliffJob, blockId: string, target: string): XliffJob => ({
  ...job,
  units: job.units.map((unit) => (unit.blockId === blockId ? { ...unit, target } : unit)),
});

const documentOf = async () => (await readCurrentDocument(newsroom.database, editionId)).document;

describe('a translation that goes out and comes back', () => {
  it('changes nothing when nothing was changed, in every translation of the newsroom', async () => {
    const translations = await newsroom.database.edition.findMany({
      where: { sourceEditionId: { not: null } },
    });
    expect(translations.length).toBeGreaterThan(2);
    for (const { id } of translations) {
      const before = (await readCurrentDocument(newsroom.database, id)).document;
      const job = await exported(id);
      const result = await take(job, id);
      expect(result).toMatchObject({ written: 0, suggested: 0, unknown: 0 });
      expect((await readCurrentDocument(newsroom.database, id)).document).toEqual(before);
      expect(await exported(id)).toEqual(job);
    }
  });

  it('brings the translator’s words into their blocks and no others, in the name of whoever brings them', async () => {
    const job = await exported();
    const unit = job.units.find(({ kind, target }) => kind === 'paragraph' && target);
    if (!unit) throw new Error('The sample has no translated paragraph.');
    const before = await documentOf();
    const result = await take(withTarget(job, unit.blockId, 'كلمات المترجم من الخارج.'));
    expect(result).toMatchObject({ written: 1, suggested: 0 });
    const { blocks } = await getTranslation(administrator, { editionId });
    const block = blocks.find(({ sourceBlockId }) => sourceBlockId === unit.blockId);
    expect(block).toMatchObject({ target: 'كلمات المترجم من الخارج.', state: 'person' });
    const others = (text: typeof before) => text.content.filter(({ attrs }) => attrs?.id !== unit.blockId);
    expect(others(await documentOf())).toEqual(others(before));
  });

  it('never overwrites what somebody wrote here meanwhile: it is offered beside it', async () => {
    const job = await exported();
    const unit = job.units.filter(({ kind, target }) => kind === 'paragraph' && target).at(-1);
    if (!unit) throw new Error('The sample has no translated paragraph.');
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, editionId, { personId: null, machine: 'a colleague' }, (ydoc) => {
        const node: StoryNode = { type: 'paragraph', content: [{ type: 'text', text: 'كتبها زميل هنا.' }] };
        writeBlockContent(ydoc, unit.blockId, node);
      }),
    );
    const result = await take(withTarget(job, unit.blockId, 'كلمات متأخرة من الخارج.'));
    expect(result).toMatchObject({ written: 0, suggested: 1 });
    const node = findBlock(await documentOf(), unit.blockId);
    expect(node?.content).toEqual([{ type: 'text', text: 'كتبها زميل هنا.' }]);
    const { blocks } = await getTranslation(administrator, { editionId });
    const block = blocks.find(({ sourceBlockId }) => sourceBlockId === unit.blockId);
    expect(JSON.stringify(block)).toContain('كلمات متأخرة من الخارج.');
  });

  it('arrives stale when its source has changed since', async () => {
    const job = await exported();
    const edition = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    const unit = job.units.find(({ kind, target }) => kind === 'paragraph' && target);
    if (!unit || !edition.sourceEditionId) throw new Error('The sample has no translated paragraph.');
    const sourceId = edition.sourceEditionId;
    await newsroom.database.$transaction((tx) =>
      changeDocument(tx, sourceId, { personId: null, machine: 'a colleague' }, (ydoc) => {
        const node: StoryNode = { type: 'paragraph', content: [{ type: 'text', text: 'Tout autre chose.' }] };
        writeBlockContent(ydoc, unit.blockId, node);
      }),
    );
    await take(withTarget(job, unit.blockId, 'ترجمة النص القديم.'));
    const { blocks } = await getTranslation(administrator, { editionId });
    expect(blocks.find(({ sourceBlockId }) => sourceBlockId === unit.blockId)?.state).toBe('stale');
  });
});

describe('a memory and a termbase that go out and come back', () => {
  it('are the same in a newsroom that had none', async () => {
    const other = await openTestNewsroom();
    try {
      const there = other.contextFor(system);
      const pairs = await newsroom.database.memorySegment.groupBy({ by: ['sourceLocale', 'targetLocale'] });
      expect(pairs.length).toBeGreaterThan(0);
      for (const pair of pairs as { sourceLocale: 'fr'; targetLocale: 'en' }[]) {
        const file = await exportMemory(administrator, pair);
        expect(file.count).toBeGreaterThan(0);
        expect(await importMemory(there, { bytes: bytes(file.content) })).toMatchObject({
          added: file.count,
          known: 0,
          unusable: 0,
        });
        expect(await importMemory(there, { bytes: bytes(file.content) })).toMatchObject({
          added: 0,
          known: file.count,
        });
        const said = (content: string) =>
          readTmx(content)
            .map(({ variants, changedAt, properties: { section: _section, ...properties } }) => ({
              variants,
              changedAt,
              properties,
            }))
            .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
        expect(said((await exportMemory(there, pair)).content)).toEqual(said(file.content));
      }
      const terms = await exportTerms(administrator);
      const concepts = readTbx(terms.content);
      expect(concepts.length).toBeGreaterThan(0);
      expect(await importTerms(there, { bytes: bytes(terms.content) })).toMatchObject({
        added: concepts.length,
        known: 0,
        unusable: 0,
      });
      expect(await importTerms(there, { bytes: bytes(terms.content) })).toMatchObject({
        added: 0,
        known: concepts.length,
      });
      const said = (content: string) =>
        readTbx(content).map(({ id: _id, section: _section, ...concept }) => concept);
      expect(said((await exportTerms(there)).content)).toEqual(said(terms.content));
    } finally {
      await other.close();
    }
  });
});

describe('a file that is wrong, broken or made to do harm changes nothing', () => {
  const bomb = `<!DOCTYPE xliff [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;&a;">]><xliff version="2.1">&b;</xliff>`;
  const outside =
    '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/hostname">]><xliff version="2.1">&x;</xliff>';

  it.each([
    ['entities that multiply', () => bytes(bomb), 'exchange-unsafe'],
    ['entities from elsewhere', () => bytes(outside), 'exchange-unsafe'],
    ['a broken file', () => bytes('<xliff version="2.1"><file>'), 'exchange-unreadable'],
    ['another kind of file', () => bytes('<tmx version="1.4"><body/></tmx>'), 'exchange-format'],
    ['an archive', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'exchange-unreadable'],
    ['a hundred megabytes', () => new Uint8Array(100 * 1024 * 1024), 'too-large'],
    ['one byte too many', () => new Uint8Array(limits.importBytes + 1), 'too-large'],
  ] as const)('%s', async (_what, file, code) => {
    const before = await documentOf();
    expect(await refusalOf(importTranslation(administrator, { editionId, bytes: file() }))).toBe(code);
    expect(await documentOf()).toEqual(before);
    const pairs = await newsroom.database.memorySegment.count();
    const memoryCode = code === 'exchange-format' ? 'exchange-language' : code;
    expect(await refusalOf(importMemory(administrator, { bytes: file() }))).toBe(memoryCode);
    expect(await newsroom.database.memorySegment.count()).toBe(pairs);
  });

  it('words of another pair of languages, and of another story', async () => {
    const before = plainTextOf(await documentOf());
    const job = await exported();
    expect(await refusalOf(take({ ...job, targetLanguage: 'es' }))).toBe('exchange-language');
    expect(await refusalOf(take({ ...job, sourceLanguage: 'de-DE' }))).toBe('exchange-language');
    const strange = {
      ...job,
      units: job.units.map((unit, index) => ({ ...unit, blockId: `elsewhere-${index}` })),
    };
    expect(await refusalOf(take(strange))).toBe('exchange-story');
    expect(plainTextOf(await documentOf())).toBe(before);
  });
});
