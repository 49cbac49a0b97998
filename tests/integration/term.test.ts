import type { CommandContext } from '@marbre/newsroom/context';
import { listFindings } from '@marbre/newsroom/facts/list-findings';
import { changeTerm } from '@marbre/newsroom/term/change-term';
import { createTerm } from '@marbre/newsroom/term/create-term';
import { deleteTerm } from '@marbre/newsroom/term/delete-term';
import { listBlockTerms } from '@marbre/newsroom/term/list-block-terms';
import { getTerm, listTerms } from '@marbre/newsroom/term/list-terms';
import { listTermsFor } from '@marbre/newsroom/term/list-terms-for';
import { acceptTranslation } from '@marbre/newsroom/translation/accept-translation';
import { layStory } from '@marbre/newsroom/story/create-story';
import { createEdition } from '@marbre/newsroom/story/create-edition';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { retype, textOfStory } from '../support/lay-edition';
import { actorOf, type LaidPeople, layPeople, laySection } from '../support/lay-people';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let people: LaidPeople;
let editor: CommandContext;
let monde: string;
let sport: string;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  people = await layPeople(newsroom);
  editor = newsroom.contextFor(actorOf(people.editor));
  monde = await laySection(newsroom);
  sport = await laySection(newsroom, 'sport');
});
afterAll(() => newsroom.close());
beforeEach(async () => {
  await newsroom.database.term.deleteMany();
});

const word = (
  locale: Locale,
  text: string,
  status: 'preferred' | 'accepted' | 'forbidden' = 'preferred',
) => ({
  locale,
  text,
  status,
});
const truce = [
  word('fr', 'trêve'),
  word('en', 'truce'),
  word('en', 'pause in fighting', 'accepted'),
  word('en', 'armistice', 'forbidden'),
];
const historyOf = (termId: string) =>
  newsroom.database.auditEntry.findMany({ where: { subjectId: termId }, orderBy: { id: 'asc' } });

describe('a term', () => {
  it('is kept with its words as they were given, and every change of it is on record', async () => {
    const { termId } = await createTerm(editor, {
      forms: truce,
      note: 'Pas « armistice ».',
      partOfSpeech: 'noun',
    });
    const made = await getTerm(editor, { termId });
    expect(made).toMatchObject({
      version: 1,
      forms: truce,
      note: 'Pas « armistice ».',
      partOfSpeech: 'noun',
    });
    const forms = [...truce, word('es', 'tregua')];
    expect(await changeTerm(editor, { ...made, forms })).toEqual({ version: 2 });
    await deleteTerm(editor, { termId, version: 2 });
    expect(await refusalOf(getTerm(editor, { termId }))).toBe('not-found');
    const history = await historyOf(termId);
    expect(history.map(({ action, actorId }) => [action, actorId])).toEqual(
      Array.from({ length: 3 }, () => ['term.manage', people.editor.personId]),
    );
    expect(history.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    expect(history[1]).toMatchObject({ before: { forms: truce }, after: { forms } });
  });

  it('changed by somebody else meanwhile is not changed over their head', async () => {
    const { termId } = await createTerm(editor, { forms: truce });
    const seen = await getTerm(editor, { termId });
    await changeTerm(editor, { ...seen, note: 'La première note.' });
    expect(await refusalOf(changeTerm(editor, { ...seen, note: 'La seconde.' }))).toBe('version-conflict');
    expect(await refusalOf(deleteTerm(editor, { termId, version: 1 }))).toBe('version-conflict');
    expect((await getTerm(editor, { termId })).note).toBe('La première note.');
  });

  it('is agreed once: a second one with the same preferred word is refused, also at the same moment', async () => {
    const both = await Promise.allSettled([1, 2].map(() => createTerm(editor, { forms: truce })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [refused] = both.filter((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'term-exists', details: { field: 'forms.0.text' } });
    expect(await newsroom.database.term.count()).toBe(1);
    // A section may have its own.
    await createTerm(editor, { forms: truce, sectionId: sport });
  });

  it('with words twice, two preferred words, none at all or only forbidden ones is refused', async () => {
    const refused = (...forms: ReturnType<typeof word>[]) => refusalOf(createTerm(editor, { forms }));
    expect(await refused(word('fr', 'trêve'), word('fr', ' trêve ', 'accepted'))).toBe('field-invalid');
    expect(await refused(word('fr', 'trêve'), word('fr', 'pause'))).toBe('field-invalid');
    expect(await refused()).toBe('field-required');
    expect(await refused(word('fr', ' … '))).toBe('field-required');
    expect(await refused(word('fr', 'trêve', 'forbidden'))).toBe('field-required');
    expect(await refused(word('fr', 'x'.repeat(201)))).toBe('field-too-long');
    expect(await newsroom.database.term.count()).toBe(0);
  });

  it('is a translator’s to mend in the languages they write, and in no other', async () => {
    const translator = newsroom.contextFor(actorOf(people.translator));
    const { termId } = await createTerm(editor, { forms: truce });
    const term = await getTerm(translator, { termId });
    expect(term.abilities).toMatchObject({ change: { allowed: true }, remove: { allowed: false } });
    await changeTerm(translator, { ...term, forms: [...truce, word('es', 'tregua')] });
    const now = await getTerm(translator, { termId });
    const inFrench = now.forms.map((form) => (form.locale === 'fr' ? { ...form, text: 'pause' } : form));
    expect(await refusalOf(changeTerm(translator, { ...now, forms: inFrench }))).toBe('not-allowed-locale');
    expect(await refusalOf(changeTerm(translator, { ...now, isUntranslatable: true }))).toBe(
      'not-allowed-locale',
    );
    expect(await refusalOf(deleteTerm(translator, { termId, version: 2 }))).toBe('not-allowed-locale');
    expect(await refusalOf(createTerm(translator, { forms: [word('fr', 'pause')] }))).toBe(
      'not-allowed-locale',
    );
  });
});

describe('the list of terms', () => {
  it('is read page by page in the order of its words, and searched in every language', async () => {
    for (const text of ['Zouara', 'accord', 'Mitiga', 'brigade', 'État-major']) {
      await createTerm(editor, { forms: [word('fr', text), word('en', `${text} in English 100%`)] });
    }
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await listTerms(editor, { after, take: 2 });
      pages.push(rows.map(({ forms }) => forms[0]?.text ?? ''));
      after = next ?? undefined;
    } while (after);
    expect(pages).toEqual([['accord', 'brigade'], ['État-major', 'Mitiga'], ['Zouara']]);
    const found = async (search: string) => (await listTerms(editor, { search })).rows.length;
    expect([await found('MITIGA in'), await found('100%'), await found('1%0'), await found('_')]).toEqual([
      1, 5, 0, 0,
    ]);
  });

  it('shows what still lacks words in a language', async () => {
    await createTerm(editor, { forms: truce });
    await createTerm(editor, { forms: [word('fr', 'brigade')] });
    await createTerm(editor, { forms: [word('fr', 'Khalifa Haftar')], isUntranslatable: true });
    const { rows } = await listTerms(editor, { locale: 'fr', withoutLocale: 'en' });
    expect(rows.map(({ forms }) => forms[0]?.text)).toEqual(['brigade']);
  });
});

describe('the termbase for a pair of languages', () => {
  const forPair = (targetLocale: string, sectionId: string | null = monde) =>
    listTermsFor(newsroom.database, { sourceLocale: 'fr', targetLocale, sectionId });

  it('gives names, equivalents and pairs as the checks and engines take them', async () => {
    await createTerm(editor, { forms: truce });
    await createTerm(editor, {
      forms: [word('en', 'Khalifa Haftar'), word('ar', 'خليفة حفتر')],
      isUntranslatable: true,
    });
    const english = await forPair('en');
    expect(english.protectedNames).toEqual(['Khalifa Haftar']);
    expect(english.equivalents).toEqual({
      trêve: ['truce', 'pause in fighting'],
      'Khalifa Haftar': ['Khalifa Haftar'],
    });
    expect(english.pairs).toHaveLength(2);
    const arabic = await forPair('ar');
    expect(arabic.protectedNames).toEqual([]);
    expect(arabic.equivalents['Khalifa Haftar']).toEqual(['خليفة حفتر']);
  });

  it('a section’s own term stands in for everyone’s, in that section only', async () => {
    await createTerm(editor, { forms: truce });
    await createTerm(editor, { forms: [word('fr', 'trêve'), word('en', 'winter break')], sectionId: sport });
    expect((await forPair('en', sport)).equivalents).toEqual({ trêve: ['winter break'] });
    expect((await forPair('en')).equivalents['trêve']).toEqual(['truce', 'pause in fighting']);
    expect((await forPair('en', null)).pairs).toHaveLength(1);
  });
});

it('a translation by a person has the termbase beside it and is held to it, and a mended one is no longer', async () => {
  await createTerm(editor, { forms: truce });
  await createTerm(editor, { forms: [word('fr', 'force libyenne'), word('en', 'Libyan force')] });
  await createTerm(editor, { forms: [word('fr', 'Khalifa Haftar')], isUntranslatable: true });
  const { storyId, editionId } = await layStory(editor, {
    locale: 'fr',
    sectionId: monde,
    document: textOfStory('La trêve tient', 'Les forces libyennes de Khalifa Haftar avancent vers le port.'),
    bylines: [],
    topics: [],
    reason: 'created',
  });
  const document = textOfStory(
    'The armistice holds',
    'The troops of Khalifa Hafter advance towards the port.',
  );
  const translationId = await newsroom.database.$transaction(async (tx) => {
    const fields = {
      storyId,
      locale: 'en',
      sourceEditionId: editionId,
      document,
      reason: 'translated',
    } as const;
    return (await createEdition(tx, editor, fields)).editionId;
  });
  const beside = await listBlockTerms(editor, { editionId: translationId });
  expect(beside.map(({ terms }) => terms.map(({ text, target }) => `${text} > ${target}`))).toEqual([
    ['trêve > truce'],
    ['forces libyennes > Libyan force', 'Khalifa Haftar > Khalifa Haftar'],
  ]);
  await acceptTranslation(editor, { editionId: translationId });
  const codes = async () =>
    (await listFindings(editor, { editionId: translationId })).findings
      .filter(({ code }) => code.startsWith('term') || code.startsWith('protected'))
      .map(({ code, severity, sourceValue, targetValue }) =>
        [code, severity, sourceValue, targetValue].join(' | '),
      )
      .sort();
  expect(await codes()).toEqual([
    'protected-name-missing | error | Khalifa Haftar | ',
    'term-forbidden | warning | trêve | armistice',
    'term-missing | warning | forces libyennes | Libyan force',
  ]);
  await retype(
    editor,
    translationId,
    textOfStory('The truce holds', 'The Libyan forces of Khalifa Haftar advance towards the port.'),
  );
  await acceptTranslation(editor, { editionId: translationId });
  expect(await codes()).toEqual([]);
});
