import { describe, expect, it } from 'vitest';
import { chooseEngine } from './choose-engine';
import { openSummarizers, openTranslators } from './engine-configuration';
import { EngineProblem } from './engine-problem';
import { FakeTranslator } from './engines/fake';
import type { BlockOutcome, Translator } from './translator';
import { translateWithFallback } from './translate-with-fallback';

const model = { provider: 'compatible' as const, baseUrl: 'http://127.0.0.1:9/v1', model: 'tiny' };
const nowhere = { firefox: { directory: '/nowhere' }, apertium: { command: '/nowhere/apertium' } };

describe('which engine translates a pair', () => {
  it('a configured language model goes first and nothing better is advised', async () => {
    const choice = await chooseEngine(openTranslators({ languageModel: { model }, ...nowhere }), 'fr', 'ar');
    expect(choice.chosen).toEqual({
      engine: 'language-model:compatible',
      version: 'tiny',
      route: ['fr', 'ar'],
      quality: 'good',
    });
    expect(choice.advice).toEqual([]);
  });

  it('where nothing can, an administrator is told why and what to do', async () => {
    const choice = await chooseEngine(openTranslators(nowhere), 'fr', 'ar');
    expect(choice.chosen).toBeNull();
    expect(choice.unavailable).toEqual([
      { engine: 'firefox', reason: 'models-missing' },
      { engine: 'apertium', reason: 'not-installed' },
    ]);
    expect(choice.advice).toEqual([
      'configure-language-model',
      'download-firefox-models',
      'install-apertium',
    ]);
  });

  it('the test engine is never offered unless it is named', () => {
    expect(openTranslators({ apertium: {} }).map(({ name }) => name)).toEqual(['apertium']);
    expect(openSummarizers({}).map(({ name }) => name)).toEqual(['extractive']);
  });
});

describe('falling back', () => {
  const blocks = ['a', 'b', 'c'].map((id) => ({ id, kind: 'paragraph' as const, text: `le port ${id}` }));
  const request = { source: 'fr', target: 'en', blocks, protection: { bylines: [], terms: [] } };
  const run = async (translators: Translator[]) => {
    const outcomes: BlockOutcome[] = [];
    for await (const outcome of translateWithFallback(translators, request)) outcomes.push(outcome);
    return outcomes.map(({ blockId, outcome }) => `${blockId} ${outcome}`);
  };

  it('only what the first engine failed at goes to the next', async () => {
    const [first, second] = [new FakeTranslator({ failing: ['b'] }), new FakeTranslator()];
    expect(await run([first, second])).toEqual(['a translated', 'c translated', 'b translated']);
    expect(second.asked).toEqual(['b']);
  });

  it('an engine that breaks down leaves what it did, and the next does the rest', async () => {
    const broken = new FakeTranslator({
      beforeBlock: (id) => {
        if (id === 'b') throw new EngineProblem('fake', 'crashed');
      },
    });
    expect(await run([broken, new FakeTranslator()])).toEqual([
      'a translated',
      'b translated',
      'c translated',
    ]);
  });

  it('what nobody can translate is reported once', async () => {
    expect(
      await run([new FakeTranslator({ failing: ['b'] }), new FakeTranslator({ failing: ['b'] })]),
    ).toEqual(['a translated', 'c translated', 'b failed']);
  });
});
