import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { gatherReady } from './gather-ready';

/** Things that come at once, and things that are waited for. */
async function* give(things: readonly (string | 'slow')[], asked: string[] = []): AsyncGenerator<string> {
  for (const thing of things) {
    asked.push(thing);
    if (thing.startsWith('slow')) await pause(5);
    if (thing === 'broken') throw new Error('broken');
    yield thing;
  }
}

async function gather(things: readonly string[], most = 3): Promise<string[][]> {
  const groups: string[][] = [];
  for await (const group of gatherReady(give(things), most, () => undefined)) groups.push(group);
  return groups;
}

describe('what is ready is handed on together', () => {
  it('up to so many at once, in order, and all of it', async () => {
    expect(await gather(['a', 'b', 'c', 'd'])).toEqual([['a', 'b', 'c'], ['d']]);
    expect(await gather([])).toEqual([]);
  });

  it('what is waited for comes alone, and what came before does not wait for it', async () => {
    expect(await gather(['a', 'slow 1', 'slow 2', 'b', 'c'])).toEqual([
      ['a'],
      ['slow 1'],
      ['slow 2'],
      ['b', 'c'],
    ]);
  });

  it('what came before a failure is handed on, then it is told', async () => {
    const seen: string[] = [];
    const read = async () => {
      for await (const group of gatherReady(give(['a', 'b', 'broken']), 5, () => undefined))
        seen.push(...group);
    };
    await expect(read()).rejects.toThrow('broken');
    expect(seen).toEqual(['a', 'b']);
  });

  it('nothing is asked for behind what is slow until that has been dealt with; who leaves waits for nothing', async () => {
    const asked: string[] = [];
    let left = 0;
    for await (const [first] of gatherReady(give(['a', 'slow', 'b', 'c'], asked), 5, () => (left += 1))) {
      if (first === 'a') expect(asked).toEqual(['a', 'slow']);
      if (first === 'slow') break;
    }
    expect(asked).toEqual(['a', 'slow']);
    expect(left).toBe(0);
    for await (const _ of gatherReady(give(['a', 'slow']), 5, () => (left += 1))) break;
    expect(left).toBe(1);
  });
});
