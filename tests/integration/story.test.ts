import { existsSync, readFileSync } from 'node:fs';
import type { Database } from '@marbre/db/create-database';
import { listRuns } from '@marbre/newsroom/job/list-runs';
import { listReleases } from '@marbre/newsroom/publishing/list-releases';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { saveSection } from '@marbre/newsroom/settings/sections';
import { changeSlug } from '@marbre/newsroom/story/change-slug';
import { changeStory } from '@marbre/newsroom/story/change-story';
import { createStory } from '@marbre/newsroom/story/create-story';
import { duplicateStory } from '@marbre/newsroom/story/duplicate-story';
import { getStory } from '@marbre/newsroom/story/get-story';
import { importStory } from '@marbre/newsroom/story/import-story';
import { listDesk } from '@marbre/newsroom/story/list-desk';
import { freeSlug } from '@marbre/newsroom/story/slug';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { headlineOf, plainTextOf } from '@marbre/story/document/plain-text';
import { limits } from '@marbre/story/vocabulary/limits';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countQuestions } from '../support/count-questions';
import { approveDraft, layDraft } from '../support/lay-edition';
import { actorOf, layPeople, type LaidPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

const samplePath = new URL('../../../shared/samples/menacer-libye.fr.txt', import.meta.url);

let newsroom: TestNewsroom;
let people: LaidPeople;
let sectionId: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
});
afterAll(() => newsroom.close());

const as = (name: keyof LaidPeople) => newsroom.contextFor(actorOf(people[name]));
const begin = (headline: string) => createStory(as('reporter'), { locale: 'fr', sectionId, headline });
/** Whether any statement waits for a lock that another transaction holds. */
const isSomebodyWaiting = async (database: Database) => {
  const waiting = await database.$queryRaw<unknown[]>`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return waiting.length > 0;
};
const countStories = () => newsroom.database.story.count();
const fileOf = (fileName: string, content: string | Uint8Array<ArrayBuffer>) => ({
  fileName,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  locale: 'fr' as const,
  sectionId,
});

describe('a story that begins', () => {
  it('is signed by its author, has its headline in the live text and a first revision', async () => {
    const { storyId, editionId } = await begin('Le marché couvert rouvre ses portes');
    const story = await getStory(as('reporter'), { storyId });
    expect(story.bylines).toEqual(['reporter Dupont']);
    expect(story.editions[0]).toMatchObject({ slug: 'le-marche-couvert-rouvre-ses-portes', status: 'draft' });
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    expect(headlineOf(document)).toBe('Le marché couvert rouvre ses portes');
    expect(await newsroom.database.revision.count({ where: { editionId } })).toBe(1);
  });

  it('is refused without a headline, in a language the person does not write, in a section that is not', async () => {
    const before = await countStories();
    expect(await refusalOf(begin('   '))).toBe('headline-required');
    const elsewhere = createStory(as('reporter'), { locale: 'ar', sectionId, headline: 'عنوان' });
    expect(await refusalOf(elsewhere)).toBe('not-allowed-locale');
    const nowhere = createStory(as('reporter'), {
      locale: 'fr',
      sectionId: crypto.randomUUID(),
      headline: 'Un titre',
    });
    expect(await refusalOf(nowhere)).toBe('section-unknown');
    expect(await countStories()).toBe(before);
  });

  it('gets an address of its own when another story of the day has the same headline', async () => {
    await begin('Grève des ports');
    const { storyId } = await begin('Grève des ports');
    const story = await getStory(as('reporter'), { storyId });
    expect(story.editions[0]?.slug).toBe('greve-des-ports-2');
  });

  it('gets one among a thousand of the day that have the same headline', async () => {
    const { editionId } = await begin('Le point du jour');
    const { slugDate } = await newsroom.database.edition.findUniqueOrThrow({ where: { id: editionId } });
    const laid = await newsroom.database.story.createManyAndReturn({
      data: Array.from({ length: 1_001 }, () => ({ sectionId })),
      select: { id: true },
    });
    await newsroom.database.edition.createMany({
      data: laid.map(({ id }, index) => ({
        storyId: id,
        locale: 'fr',
        slug: `le-point-du-jour-${index + 2}`,
        slugDate,
      })),
    });
    const { storyId } = await begin('Le point du jour');
    expect((await getStory(as('reporter'), { storyId })).editions[0]?.slug).toBe('le-point-du-jour-1003');
    await newsroom.database.story.deleteMany({ where: { id: { in: laid.map(({ id }) => id) } } });
  });

  it('gets one past that of a headline which ends in its number and begins at the same moment', async () => {
    const { database } = newsroom;
    const { editionId } = await begin('Le bulletin');
    const { slugDate } = await database.edition.findUniqueOrThrow({ where: { id: editionId } });
    const { begun } = await database.$transaction(async (tx) => {
      const slug = await freeSlug(tx, { locale: 'fr' }, slugDate, 'le-bulletin-2');
      await tx.story.create({ data: { sectionId, editions: { create: { locale: 'fr', slug, slugDate } } } });
      const begun = begin('Le bulletin');
      await vi.waitUntil(() => isSomebodyWaiting(database), { timeout: 5_000 });
      // In an object, for a promise that is returned is awaited, and this one waits for us.
      return { begun };
    });
    const story = await getStory(as('reporter'), { storyId: (await begun).storyId });
    expect(story.editions[0]?.slug).toBe('le-bulletin-3');
  });

  it('can start from another with its words and topics', async () => {
    const { storyId, editionId } = await begin('La crue, rue par rue');
    const copy = await duplicateStory(as('reporter'), { editionId });
    expect(copy.storyId).not.toBe(storyId);
    const { document } = await readCurrentDocument(newsroom.database, copy.editionId);
    expect(headlineOf(document)).toBe('La crue, rue par rue');
  });
});

describe('an address typed by hand', () => {
  it('is refused when it is 300 characters long, malformed or taken, and nothing changes', async () => {
    const first = await begin('Première adresse');
    const second = await begin('Seconde adresse');
    const version = 1;
    const change = (slug: string) =>
      changeSlug(as('reporter'), { editionId: second.editionId, version, slug });
    expect(await refusalOf(change('a'.repeat(300)))).toBe('slug-too-long');
    expect(await refusalOf(change('Deux Mots'))).toBe('slug-invalid');
    expect(await refusalOf(change('premiere-adresse'))).toBe('slug-taken');
    expect((await getStory(as('reporter'), second)).editions[0]).toMatchObject({
      slug: 'seconde-adresse',
      version,
    });
    expect(first.editionId).not.toBe(second.editionId);
  });
});

describe('metadata', () => {
  it('saved by two people at once keeps the first and tells the second', async () => {
    const { storyId } = await begin('Deux mains sur une fiche');
    const fields = { storyId, version: 1, sectionId, topics: ['Libye'], sourcesNote: '', rightsNote: '' };
    await changeStory(as('reporter'), { ...fields, bylines: ['Ada'] });
    expect(await refusalOf(changeStory(as('editor'), { ...fields, bylines: ['Zoé'] }))).toBe(
      'version-conflict',
    );
    expect(await getStory(as('editor'), { storyId })).toMatchObject({
      bylines: ['Ada'],
      topics: ['Libye'],
      version: 2,
    });
  });
});

describe('an address', () => {
  it('is found for each of many stories begun under one headline at the same moment', async () => {
    const begun = await Promise.all(Array.from({ length: 8 }, () => begin('Une même dépêche')));
    const editions = await newsroom.database.edition.findMany({
      where: { id: { in: begun.map(({ editionId }) => editionId) } },
      select: { slug: true },
    });
    expect(new Set(editions.map(({ slug }) => slug)).size).toBe(8);
  });

  it('wanted by two people at the same moment goes to one, and the other is told', async () => {
    const begun = await Promise.all([begin('Premier essai'), begin('Second essai')]);
    const outcomes = await Promise.allSettled(
      begun.map(({ editionId }) =>
        changeSlug(as('reporter'), { editionId, version: 1, slug: 'adresse-convoitee' }),
      ),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject([{ code: 'slug-taken' }]);
  });
});

describe('a section', () => {
  it('keeps its address once readers know it, whatever it is called', async () => {
    const id = await laySection(newsroom, 'sciences');
    const { editionId } = await layDraft(as('editor'), id);
    await approveDraft(as('editor'), editionId);
    await publishEdition(as('editor'), { editionId });
    const names = { fr: 'Savoirs', en: 'Knowledge', ar: 'معارف', es: 'Saberes' };
    const rename = (slug: string) => saveSection(as('administrator'), { sectionId: id, slug, names });
    expect(await refusalOf(rename('savoirs'))).toBe('status-not-allowed');
    expect(await rename('sciences')).toEqual({ sectionId: id });
  });
});

describe('an imported file', () => {
  it('lands with its headline, standfirst, byline and paragraphs in their places', async () => {
    const text =
      'Le pont rouvre\n\nAprès deux ans de travaux.\n\nLa circulation reprend lundi.\n\nInès Maurel';
    const { storyId, editionId } = await importStory(as('reporter'), fileOf('pont.txt', text));
    const story = await getStory(as('reporter'), { storyId });
    expect(story.bylines).toEqual(['Inès Maurel']);
    expect(story.editions[0]?.headline).toBe('Le pont rouvre');
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    expect(plainTextOf(document)).toContain('La circulation reprend lundi.');
    expect(plainTextOf(document)).not.toContain('Inès Maurel');
  });

  it.skipIf(!existsSync(samplePath))('recognises the byline that trails the agency piece', async () => {
    const bytes = new Uint8Array(readFileSync(samplePath));
    const { storyId, editionId, warnings } = await importStory(
      as('reporter'),
      fileOf('depeche.fr.txt', bytes),
    );
    expect((await getStory(as('reporter'), { storyId })).bylines).toEqual(['Lyès Menacer']);
    const { document } = await readCurrentDocument(newsroom.database, editionId);
    expect(plainTextOf(document).split('\n\n').length).toBeGreaterThan(7);
    expect(warnings.map(({ code }) => code)).toContain('byline-recognized');
  });

  it('from an agency brings its note to editors and its rights, and is told apart from other data', async () => {
    const item = {
      language: 'fr',
      headline: 'Le pont rouvre',
      byline: 'Inès Maurel',
      body_html: '<p>La circulation reprend <b>lundi</b>.</p>',
      ednote: 'Corrige la date.',
      copyrightnotice: 'Agence Exemple',
    };
    const file = (content: object) => fileOf('depeche.json', JSON.stringify(content));
    const { storyId, warnings } = await importStory(as('reporter'), file(item));
    const story = await getStory(as('reporter'), { storyId });
    expect(story).toMatchObject({
      bylines: ['Inès Maurel'],
      sourcesNote: 'depeche.json\n\nCorrige la date.',
      rightsNote: 'Agence Exemple',
    });
    expect(warnings).toEqual([{ code: 'notes-kept' }]);
    expect(await refusalOf(importStory(as('reporter'), file({ ...item, headline: 7 })))).toBe('import-field');
  });

  it('is refused when it is broken, empty, too large or of a kind we do not read, and nothing is made', async () => {
    const before = await countStories();
    const attempt = (fileName: string, content: string | Uint8Array<ArrayBuffer>) =>
      refusalOf(importStory(as('reporter'), fileOf(fileName, content)));
    expect(await attempt('abime.docx', 'PK\u0003\u0004 nothing like a document')).toBe('import-unreadable');
    expect(await attempt('vide.txt', '   \n ')).toBe('import-empty');
    expect(await attempt('photo.jpg', 'x')).toBe('import-unsupported');
    expect(await attempt('lourd.txt', new Uint8Array(limits.importBytes + 1))).toBe('too-large');
    expect(await countStories()).toBe(before);
  });
});

describe('the desk', () => {
  it('finds a story by words of its text, in any view, and walks its pages without losing or repeating a row', async () => {
    for (let number = 1; number <= 7; number += 1) await begin(`Chronique du fleuve ${number}`);
    const question = { search: 'chronique FLEUVE', take: 3 };
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listDesk(as('editor'), { ...question, after });
      seen.push(...page.rows.map(({ storyId }) => storyId));
      after = page.next ?? undefined;
    } while (after);
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  it('finds a story however its accents, vowels and apostrophes are typed', async () => {
    const { storyId } = await begin('L’été des عُمَّــال à l’e\u0301cole');
    for (const search of ["l'ete", 'ÉTÉ', 'e\u0301te\u0301', 'عمال', 'école', 'ÉCOLE عُمّال']) {
      const { rows } = await listDesk(as('editor'), { search });
      expect(rows.map((row) => row.storyId)).toContain(storyId);
    }
    expect((await listDesk(as('editor'), { search: 'l’ètè étés' })).rows).toEqual([]);
  });

  it('takes a percent sign for a percent sign', async () => {
    await begin('Hausse de 12% en un an');
    expect((await listDesk(as('editor'), { search: '12%' })).rows).toHaveLength(1);
    expect((await listDesk(as('editor'), { search: 'zz%' })).rows).toHaveLength(0);
  });

  it('asks the database the same small number of questions however long the page', async () => {
    const short = countQuestions(newsroom.database);
    await listDesk({ ...as('editor'), database: short.database }, { take: 2 });
    const long = countQuestions(newsroom.database);
    await listDesk({ ...as('editor'), database: long.database }, { take: 100 });
    expect(long.asked()).toBe(short.asked());
    expect(long.asked()).toBeLessThanOrEqual(2);
  });

  it('refuses a forged page key', async () => {
    const id = '01900000-0000-7000-8000-000000000000';
    for (const after of [
      'tomorrow_or-so',
      `-271821-04-20T00:00:00.000Z_${id}`,
      `0000-01-01T00:00:00Z_${id}`,
    ]) {
      expect(await refusalOf(listDesk(as('editor'), { after }))).toBe('field-invalid');
      expect(await refusalOf(listRuns(as('editor'), { after }))).toBe('field-invalid');
    }
    const from = '0000-06-01T00:00:00Z';
    expect(await refusalOf(listReleases(as('editor'), { from }))).toBe('time-invalid');
  });
});
