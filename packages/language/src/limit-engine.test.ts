import { describe, expect, it } from 'vitest';
import { EngineProblem } from './engine-problem';
import { FakeTranslator } from './engines/fake';
import { limitEngine } from './limit-engine';
import { translatePatiently } from './translate-patiently';
import { translateWithFallback } from './translate-with-fallback';
import type { BlockOutcome, TranslationRequest } from './translator';

const request = (...texts: string[]): TranslationRequest => ({
  source: 'fr',
  target: 'en',
  blocks: texts.map((text, index) => ({ id: `b${index}`, kind: 'paragraph', text })),
  protection: { bylines: [], terms: [] },
});

async function listed(outcomes: AsyncIterable<BlockOutcome>): Promise<string[]> {
  const all: string[] = [];
  for await (const outcome of outcomes) {
    all.push(
      outcome.outcome === 'failed'
        ? `${outcome.blockId} ${outcome.code}`
        : `${outcome.blockId} ${outcome.engine.name}`,
    );
  }
  return all;
}

describe('an engine within limits', () => {
  it('is given nothing beyond its allowance, and the next engine takes the rest', async () => {
    const dear = new FakeTranslator({ name: 'dear' });
    const cheap = new FakeTranslator({ name: 'cheap' });
    const limited = limitEngine(dear, { timeoutMs: 5_000, charactersLeft: 12 });
    expect(await listed(limited.translate(request('dix lettres', 'trop', 'trop')))).toEqual([
      'b0 dear',
      'b1 limit-reached',
      'b2 limit-reached',
    ]);
    expect(
      await listed(translateWithFallback([limited, cheap], request('dix lettres', 'trop', 'trop'))),
    ).toEqual(['b0 dear', 'b1 cheap', 'b2 cheap']);
    expect(dear.asked).not.toContain('b1');
  });

  it('that hangs over a block leaves it to the next engine and goes on', async () => {
    const hanging = new FakeTranslator({
      name: 'hanging',
      beforeBlock: (id) => (id === 'b1' ? new Promise<void>(() => undefined) : undefined),
    });
    const limited = limitEngine(hanging, { timeoutMs: 30, charactersLeft: null });
    const next = new FakeTranslator({ name: 'next' });
    expect(await listed(translateWithFallback([limited, next], request('un', 'deux', 'trois')))).toEqual([
      'b0 hanging',
      'b2 hanging',
      'b1 next',
    ]);
  });

  it('that never answers is given up', async () => {
    const dead = new FakeTranslator({ beforeBlock: () => new Promise<void>(() => undefined) });
    const limited = limitEngine(dead, { timeoutMs: 10, charactersLeft: null });
    await expect(listed(limited.translate(request('un', 'deux', 'trois', 'quatre')))).rejects.toThrow(
      EngineProblem,
    );
  });
});

describe('blocks that failed for a reason that may pass', () => {
  it('are tried again after a pause, and only those', async () => {
    let attempts = 0;
    const flaky = new FakeTranslator({
      failing: ['b1'],
      failure: 'rate-limited',
      until: () => (attempts += 1) > 1,
    });
    const pauses: number[] = [];
    const outcomes = translatePatiently(
      [flaky],
      request('un', 'deux', 'trois'),
      async (ms) => void pauses.push(ms),
    );
    expect(await listed(outcomes)).toEqual(['b0 fake', 'b2 fake', 'b1 fake']);
    expect(flaky.asked).toEqual(['b0', 'b1', 'b2', 'b1']);
    expect(pauses).toEqual([1_000]);
  });

  it('are reported in the end, and others at once', async () => {
    const failing = new FakeTranslator({ failing: ['b0', 'b1'], failure: 'rate-limited' });
    const outcomes = translatePatiently([failing], request('un', 'deux', 'trois'), async () => undefined);
    expect(await listed(outcomes)).toEqual(['b2 fake', 'b0 rate-limited', 'b1 rate-limited']);
    const refusing = new FakeTranslator({ failing: ['b0'] });
    expect(
      await listed(translatePatiently([refusing], request('un', 'deux'), async () => undefined)),
    ).toEqual(['b0 output-unusable', 'b1 fake']);
  });
});
