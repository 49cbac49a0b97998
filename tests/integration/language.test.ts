import type { CommandContext } from '@marbre/newsroom/context';
import { listFindings } from '@marbre/newsroom/facts/list-findings';
import { addLanguage } from '@marbre/newsroom/language/add-language';
import { listLanguages } from '@marbre/newsroom/language/list-languages';
import { moveLanguage } from '@marbre/newsroom/language/move-language';
import { restoreLanguage, retireLanguage } from '@marbre/newsroom/language/retire-language';
import { changePerson } from '@marbre/newsroom/people/change-person';
import { invitePerson } from '@marbre/newsroom/people/invite-person';
import { approveEdition } from '@marbre/newsroom/publishing/approve-edition';
import { publishEdition } from '@marbre/newsroom/publishing/publish-edition';
import { createSchedule } from '@marbre/newsroom/schedule/create-schedule';
import { saveSection } from '@marbre/newsroom/settings/sections';
import { createStory } from '@marbre/newsroom/story/create-story';
import { importStory } from '@marbre/newsroom/story/import-story';
import { createTerm } from '@marbre/newsroom/term/create-term';
import { acceptBlock } from '@marbre/newsroom/translation/accept-block';
import { copySource } from '@marbre/newsroom/translation/copy-source';
import { getTranslation } from '@marbre/newsroom/translation/get-translation';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { changeDocument } from '@marbre/newsroom/writing/change-document';
import { readCurrentDocument } from '@marbre/newsroom/writing/read-current-document';
import { findBlock } from '@marbre/story/document/block-identity';
import { writeBlockContent } from '@marbre/story/document/write-block-content';
import { system } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveDraft, hashOf, layDraft } from '../support/lay-edition';
import { actorOf, type LaidPeople, layPeople, laySection } from '../support/lay-people';
import { performRunWith } from '../support/perform-runs';
import { refusalOf } from '../support/refusal';
import { openReader, type TestReader } from '../support/open-reader';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let administrator: CommandContext;
let sectionId: string;
let reader: TestReader;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  administrator = newsroom.contextFor(actorOf(people.administrator));
  reader = await openReader(newsroom.url);
});
afterAll(async () => {
  await reader.close();
  await newsroom.close();
});

const get = (path: string) => fetch(`${reader.origin}${encodeURI(path)}`);
/** Attributes are told by their names in small letters, as browsers tell them. */
const textOf = async (path: string) =>
  (await (await get(path)).text()).replaceAll(/\bhrefLang=/g, 'hreflang=');

/** Waits as long as a reader may: what is published reaches the pages within a second or two. */
const soon = (path: string, words: string) =>
  expect.poll(() => textOf(path), { timeout: 15_000, interval: 100 }).toContain(words);

describe('an administrator', () => {
  it('adds a language once, as it is written, and nobody else does', async () => {
    expect(await addLanguage(administrator, { locale: 'PT' })).toEqual({ locale: 'pt' });
    expect(await addLanguage(administrator, { locale: 'fa' })).toEqual({ locale: 'fa' });
    expect((await listLanguages(administrator)).map(({ locale }) => locale)).toEqual([
      'fr',
      'en',
      'ar',
      'es',
      'pt',
      'fa',
    ]);
    const refusals = ['pt', 'xx', 'french', 'pt; drop', ''].map((locale) =>
      refusalOf(addLanguage(administrator, { locale })),
    );
    expect(await Promise.all(refusals)).toEqual([
      'language-exists',
      'locale-unknown',
      'locale-unknown',
      'locale-unknown',
      'locale-unknown',
    ]);
    const editor = newsroom.contextFor(actorOf(people.editor));
    expect(await refusalOf(addLanguage(editor, { locale: 'de' }))).toBe('not-allowed');
    expect(await refusalOf(retireLanguage(editor, { locale: 'pt' }))).toBe('not-allowed');
    const audited = await newsroom.database.auditEntry.findMany({ where: { subjectKind: 'language' } });
    expect(audited.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
      [people.administrator.personId, 'pt'],
      [people.administrator.personId, 'fa'],
    ]);
  });

  it('and another adding the same language at once end with one', async () => {
    const twice = await Promise.allSettled([
      addLanguage(administrator, { locale: 'eu' }),
      addLanguage(administrator, { locale: 'eu' }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await retireLanguage(administrator, { locale: 'eu' });
  });
});

describe('the order of the languages', () => {
  const order = async () => (await listLanguages(administrator)).map(({ locale }) => locale);
  const languageAudit = () =>
    newsroom.database.auditEntry.findMany({
      where: { subjectKind: 'language', subjectId: 'es' },
      orderBy: { id: 'asc' },
    });

  it('is an administrator’s: a language goes up and back, as the record says', async () => {
    const before = await order();
    const up = before.toSpliced(before.indexOf('es'), 1).toSpliced(1, 0, 'es');
    await moveLanguage(administrator, { locale: 'es', place: 1, seen: before });
    expect(await order()).toEqual(up);
    await moveLanguage(administrator, { locale: 'es', place: before.indexOf('es'), seen: up });
    expect(await order()).toEqual(before);
    const places = (await languageAudit()).map((entry) => [entry.actorId, entry.before, entry.after]);
    const { personId } = people.administrator;
    expect(places).toEqual([
      [personId, { position: 3 }, { position: 1 }],
      [personId, { position: 1 }, { position: 3 }],
    ]);
    const editor = newsroom.contextFor(actorOf(people.editor));
    const refusals = [
      moveLanguage(editor, { locale: 'es', place: 0, seen: before }),
      moveLanguage(administrator, { locale: 'ca', place: 0, seen: before }),
      moveLanguage(administrator, { locale: 'es', place: before.length, seen: before }),
      moveLanguage(administrator, { locale: 'es', place: 0, seen: before.slice(1) }),
    ];
    expect(await Promise.all(refusals.map(refusalOf))).toEqual([
      'not-allowed',
      'not-found',
      'field-invalid',
      'version-conflict',
    ]);
    expect(await order()).toEqual(before);
  });

  it('is one person’s whole order when several move at once, with every language at a place of its own', async () => {
    const seen = await order();
    const moves = seen.map((locale, index) => ({ locale, place: (index + 2) % seen.length, seen }));
    const wished = moves.map(({ locale, place }) =>
      seen.toSpliced(seen.indexOf(locale), 1).toSpliced(place, 0, locale).join(),
    );
    const ends = await Promise.allSettled(moves.map((move) => moveLanguage(administrator, move)));
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
    expect(refused).toEqual(moves.slice(1).map(() => 'Problem: version-conflict'));
    expect(wished).toContain((await order()).join());
    const rows = await newsroom.database.newsroomLanguage.findMany({ orderBy: { position: 'asc' } });
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index));
    await newsroom.database.$transaction(async (tx) => {
      for (const [position, locale] of seen.entries())
        await tx.newsroomLanguage.update({ where: { locale }, data: { position } });
    });
  });
});

describe('a language the newsroom does not work in', () => {
  const begun: [string, string, (locale: Locale) => Promise<unknown>][] = [
    ['a story', 'locale', (locale) => createStory(administrator, { locale, sectionId, headline: 'Kaixo' })],
    [
      'an imported file',
      'locale',
      (locale) =>
        importStory(administrator, {
          locale,
          sectionId,
          fileName: 'a.txt',
          bytes: new TextEncoder().encode('Kaixo\n\nMundua.'),
        }),
    ],
    [
      'a translation',
      'locale',
      async (locale) => {
        const { editionId } = await layDraft(administrator, sectionId);
        return requestTranslation(administrator, { sourceEditionId: editionId, locale });
      },
    ],
    [
      'an invitation',
      'locales',
      (locale) =>
        invitePerson(administrator, { email: 'miren@example.org', role: 'reporter', locales: [locale] }),
    ],
    [
      'a colleague’s languages',
      'locales',
      async (locale) => {
        const {
          id: personId,
          version,
          name,
        } = await newsroom.database.person.findUniqueOrThrow({
          where: { id: people.leaver.personId },
        });
        return changePerson(administrator, {
          personId,
          version,
          name,
          role: 'reporter',
          locales: ['fr', locale],
          sectionIds: [],
        });
      },
    ],
    [
      'a schedule',
      'locales',
      (locale) =>
        createSchedule(administrator, {
          name: 'Every night',
          kind: 'translate_section',
          cron: '0 5 * * *',
          timeZone: 'Europe/Paris',
          sectionId,
          locales: [locale],
        }),
    ],
    [
      'a term',
      'forms',
      (locale) =>
        createTerm(administrator, {
          forms: [
            { locale: 'fr', text: 'trêve', status: 'preferred' },
            { locale, text: 'su-etena', status: 'preferred' },
          ],
        }),
    ],
  ];

  it.each(begun)('begins nothing: %s is refused, naming the field', async (_, field, begin) => {
    await expect(begin('ca')).rejects.toMatchObject({ code: 'locale-unknown', details: { field } });
    // Basque was retired above.
    await expect(begin('eu')).rejects.toMatchObject({ code: 'language-retired', details: { field } });
  });
});

const languages = [
  {
    locale: 'pt',
    direction: 'ltr',
    headline: 'A ponte reabre ao trânsito',
    paragraph: 'Os primeiros carros passaram às 7h40.',
    wrong: 'Os primeiros 812 carros passaram às 7h40.',
    name: 'Português',
  },
  {
    locale: 'fa',
    direction: 'rtl',
    headline: 'پل دوباره به روی رفت‌وآمد باز شد',
    paragraph: 'نخستین خودروها ساعت ۷:۴۰ گذشتند.',
    wrong: 'نخستین ۸۱۲ خودرو ساعت ۷:۴۰ گذشتند.',
    name: 'فارسی',
  },
] as const;

describe.each(languages)('a story from French to readers in $locale', (language) => {
  const { locale, direction, headline, paragraph, wrong, name } = language;
  let storyId: string;
  let sourceId: string;
  let editionId: string;
  let path: string;

  const type = (blockId: string, words: string) =>
    newsroom.database.$transaction(async (tx) => {
      const { document } = await readCurrentDocument(tx, editionId);
      const present = findBlock(document, blockId) ?? { type: 'paragraph' };
      await changeDocument(tx, editionId, { personId: people.administrator.personId }, (ydoc) =>
        writeBlockContent(ydoc, blockId, { ...present, content: [{ type: 'text', text: words }] }),
      );
    });

  it('is asked for where no engine translates: the job says so, and what it laid is open to people', async () => {
    ({ storyId, editionId: sourceId } = await layDraft(administrator, sectionId));
    await approveDraft(administrator, sourceId);
    await publishEdition(administrator, { editionId: sourceId });
    const asked = await requestTranslation(administrator, { sourceEditionId: sourceId, locale });
    editionId = asked.editionId;
    await performRunWith(newsroom, asked.runId, []);
    const run = await newsroom.database.run.findUniqueOrThrow({ where: { id: asked.runId } });
    expect([run.state, run.failure]).toEqual(['failed', 'engine-unavailable']);
  });

  it('is translated by hand, and a wrong figure keeps it from approval', async () => {
    const { blocks } = await getTranslation(administrator, { editionId });
    for (const { sourceBlockId } of blocks) await copySource(administrator, { editionId, sourceBlockId });
    const [first, second] = blocks.map(({ sourceBlockId }) => sourceBlockId);
    await type(first ?? '', headline);
    await type(second ?? '', wrong);
    for (const { sourceBlockId } of blocks) await acceptBlock(administrator, { editionId, sourceBlockId });
    const errors = async () =>
      (await listFindings(administrator, { editionId })).findings.filter(
        ({ severity }) => severity === 'error',
      );
    expect((await errors()).map(({ code }) => code)).toEqual(['number-added']);
    expect(await refusalOf(approveDraft(administrator, editionId))).toBe('facts-failing');
    await type(second ?? '', paragraph);
    for (const { sourceBlockId } of blocks) await acceptBlock(administrator, { editionId, sourceBlockId });
    expect(await errors()).toEqual([]);
  });

  it('is approved, published and read in its language and direction', async () => {
    const contentHash = await hashOf(administrator, editionId);
    await approveEdition(administrator, { editionId, contentHash });
    ({ path } = await publishEdition(administrator, { editionId }));
    expect(path.startsWith(`/${locale}/`)).toBe(true);
    const html = await textOf(path);
    expect(html).toContain(`<html lang="${locale}" dir="${direction}"`);
    expect(html).toContain(headline);
    // Our own words are the paper's, and say so.
    expect(html).toMatch(/<a class="skip" href="#main"><span lang="fr" dir="ltr" data-words="">/);
    expect(html).toContain(`hreflang="${locale}"`);
  });

  it('is advertised wherever its other languages are', async () => {
    const { path: original } = await newsroom.database.publishedEdition.findUniqueOrThrow({
      where: { editionId: sourceId },
    });
    await soon(original, `hreflang="${locale}"`);
    expect(await textOf(original)).toContain(`>${name}</a>`);
    await soon('/sitemap.xml', `/sitemap/${locale}/news.xml`);
    const day = new Date().toISOString().slice(0, 10);
    await soon(`/sitemap/${locale}/${day}.xml`, `hreflang="${locale}"`);
    expect(await textOf(`/${locale}/feed.xml`)).toContain(`<language>${locale}</language>`);
    await soon(`/${locale}`, headline);
  });

  it('stands under its section’s name in the newsroom’s first language, until the section has one in its own', async () => {
    const named = '<span lang="fr" dir="ltr">Monde</span>';
    for (const page of [path, `/${locale}`, `/${locale}/section/monde`]) {
      expect(await textOf(page)).toContain(named);
    }
  });

  it('stays with its readers when the language is retired, and is mended, until it is taken up again', async () => {
    await retireLanguage(administrator, { locale });
    expect(await refusalOf(createStory(administrator, { locale, sectionId, headline }))).toBe(
      'language-retired',
    );
    await type('p1', `${paragraph} `);
    expect((await get(path)).status).toBe(200);
    await soon('/fr', `hreflang="${locale}"`);
    await restoreLanguage(administrator, { locale });
    expect((await createStory(administrator, { locale, sectionId, headline })).storyId).not.toBe(storyId);
  });
});

it('the order is the readers’ too, on pages they already have asked for', async () => {
  const hasPersianFirst = async () => {
    const html = await textOf('/fr');
    return html.lastIndexOf('>فارسی<') < html.lastIndexOf('>Português<');
  };
  expect(await hasPersianFirst()).toBe(false);
  const seen = (await listLanguages(administrator)).map(({ locale }) => locale);
  await moveLanguage(administrator, { locale: 'fa', place: seen.indexOf('pt'), seen });
  await expect.poll(hasPersianFirst, { timeout: 15_000, interval: 100 }).toBe(true);
});

it('a language the paper is not in has no page, and fills no memory', async () => {
  const response = await get('/de');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<html lang="fr"');
  expect((await get('/de/2026/11/23/eine-brucke')).status).toBe(404);
});

it('a section is named in every language something is begun in, and keeps the names it has in others', async () => {
  const named = { fr: 'Monde', en: 'World', ar: 'العالم', es: 'Mundo', pt: 'Mundo' };
  const context = newsroom.contextFor(system);
  await expect(saveSection(context, { sectionId, slug: 'monde', names: named })).rejects.toMatchObject({
    code: 'field-required',
    details: { field: 'names.fa' },
  });
  await saveSection(context, { sectionId, slug: 'monde', names: { ...named, fa: 'جهان' } });
  await retireLanguage(administrator, { locale: 'fa' });
  await saveSection(context, { sectionId, slug: 'monde', names: named });
  const names = await newsroom.database.sectionName.findMany({ where: { sectionId } });
  expect(names.map(({ locale }) => locale).sort()).toEqual(['ar', 'en', 'es', 'fa', 'fr', 'pt']);
});

it('the last language cannot be retired, by two administrators at once either', async () => {
  for (const locale of ['en', 'ar', 'es'] as const) await retireLanguage(administrator, { locale });
  const both = await Promise.allSettled([
    retireLanguage(administrator, { locale: 'fr' }),
    retireLanguage(administrator, { locale: 'pt' }),
  ]);
  expect(both.map((one) => (one.status === 'rejected' ? String(one.reason) : 'retired')).sort()).toEqual([
    'Problem: last-language',
    'retired',
  ]);
  for (const locale of ['fr', 'en', 'ar', 'es', 'pt'] as const)
    await restoreLanguage(administrator, { locale });
});
