import { FakeTranslator } from '@marbre/language/engines/fake';
import type { CommandContext } from '@marbre/newsroom/context';
import { expectedEngine } from '@marbre/newsroom/engine/expected-engine';
import { listEngineRules } from '@marbre/newsroom/engine/list-engine-rules';
import { listQuality } from '@marbre/newsroom/engine/list-quality';
import { saveEngineRules } from '@marbre/newsroom/engine/save-engine-rules';
import { addLanguage } from '@marbre/newsroom/language/add-language';
import { retireLanguage } from '@marbre/newsroom/language/retire-language';
import { acceptTranslation } from '@marbre/newsroom/translation/accept-translation';
import { requestTranslation } from '@marbre/newsroom/translation/request-translation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layDraft } from '../support/lay-edition';
import { actorOf, layPeople, laySection } from '../support/lay-people';
import { performRunWith } from '../support/perform-runs';
import { refusalOf } from '../support/refusal';
import { openTestNewsroom, type TestNewsroom } from '../support/test-newsroom';

let newsroom: TestNewsroom;
let sectionId: string;
let administrator: CommandContext;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  const people = await layPeople(newsroom);
  sectionId = await laySection(newsroom);
  administrator = newsroom.contextFor(actorOf(people.administrator));
});
afterAll(() => newsroom.close());

const rule = (engine: 'apertium' | 'firefox' | 'language-model', dailyCharacters: number | null = null) => ({
  engine,
  timeoutSeconds: 5,
  dailyCharacters,
  note: '',
});

/** Translates a new story into English with engines that go by these names; returns what each was asked for. */
async function translateWith(...names: string[]) {
  const { editionId: sourceEditionId } = await layDraft(administrator, sectionId);
  const { runId, editionId } = await requestTranslation(administrator, { sourceEditionId, locale: 'en' });
  const engines = names.map((name) => new FakeTranslator({ name }));
  await performRunWith(newsroom, runId, engines);
  const run = await newsroom.database.run.findUniqueOrThrow({ where: { id: runId } });
  return { run, editionId, asked: engines.map(({ asked }) => asked.length) };
}

describe('the engines of a pair', () => {
  it('are tried in the order an administrator set, from the next run on', async () => {
    const expected = () => expectedEngine(newsroom.database, 'fr', 'en');
    expect(await expected()).toBeNull();
    expect((await translateWith('language-model:test', 'apertium')).asked).toEqual([2, 0]);
    expect(await expected()).toBe('language-model');
    await saveEngineRules(administrator, {
      source: 'fr',
      target: 'en',
      engines: [rule('apertium'), rule('language-model')],
    });
    expect((await translateWith('language-model:test', 'apertium')).asked).toEqual([0, 2]);
    expect(await expected()).toBe('apertium');
    const { rows } = await listEngineRules(administrator, { source: 'fr' });
    const pair = rows.find(({ target }) => target === 'en');
    expect(pair?.engines.map(({ engine }) => engine)).toEqual(['apertium', 'language-model']);
    expect(pair?.usedToday.map(({ engine, blocks }) => [engine, blocks]).sort()).toEqual([
      ['apertium', 2],
      ['language-model', 2],
    ]);
  });

  it('are given no more characters a day than they may have; the next takes over, and then it is said', async () => {
    const used = await newsroom.database.engineUse.findFirstOrThrow({ where: { engine: 'apertium' } });
    await saveEngineRules(administrator, {
      source: 'fr',
      target: 'en',
      engines: [rule('apertium', used.characters + 40), rule('language-model')],
    });
    expect((await translateWith('language-model:test', 'apertium')).asked).toEqual([1, 1]);
    await saveEngineRules(administrator, { source: 'fr', target: 'en', engines: [rule('apertium', 0)] });
    const { run } = await translateWith('language-model:test', 'apertium');
    expect(run).toMatchObject({ state: 'failed', failure: 'engine-unavailable' });
    await saveEngineRules(administrator, { source: 'fr', target: 'en', engines: [] });
  });

  it('are listed out of one language, page by page, whatever is added, moved or retired on the way', async () => {
    const added = ['pt', 'it', 'de', 'ca', 'eu', 'gl', 'oc', 'br'] as const;
    for (const locale of added) await addLanguage(administrator, { locale });
    await retireLanguage(administrator, { locale: 'it' });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next } = await listEngineRules(administrator, { source: 'ar', take: 4, after });
      expect(rows.length).toBeLessThanOrEqual(4);
      expect(rows.every(({ source }) => source === 'ar')).toBe(true);
      seen.push(...rows.map(({ target }) => target));
      // What a page ended with may go before the next is asked for.
      if (!after) await retireLanguage(administrator, { locale: next ?? '' });
      after = next ?? undefined;
    } while (after);
    expect(seen).toEqual(['fr', 'en', 'es', 'pt', 'de', 'ca', 'eu', 'gl', 'oc', 'br']);
    for (const locale of added.filter((one) => one !== 'it' && one !== 'pt'))
      await retireLanguage(administrator, { locale });
  });

  it('are refused named twice, or for one language', async () => {
    const twice = {
      source: 'fr' as const,
      target: 'en' as const,
      engines: [rule('apertium'), rule('apertium')],
    };
    expect(await refusalOf(saveEngineRules(administrator, twice))).toBe('field-invalid');
    const same = { source: 'fr' as const, target: 'fr' as const, engines: [] };
    expect(await refusalOf(saveEngineRules(administrator, same))).toBe('translation-same-language');
  });
});

describe('the quality of a pair', () => {
  it('says by engine and month how much people changed', async () => {
    const { editionId } = await translateWith('language-model:test');
    await acceptTranslation(administrator, { editionId });
    const { rows } = await listEngineRules(administrator, { source: 'fr' });
    const lines = await listQuality(administrator, { source: 'fr', target: 'en' });
    expect(rows.map(({ target, quality }) => [target, quality])).toEqual([
      ['en', lines[0]],
      ['ar', null],
      ['es', null],
    ]);
    expect(lines).toEqual([
      expect.objectContaining({
        source: 'fr',
        target: 'en',
        engine: 'language-model',
        blocks: 2,
        changed: 0,
        untouched: 1,
      }),
    ]);
  });
});
