import { describe, expect, it } from 'vitest';
import type { UpdateToAppend } from './append-document-updates';
import { groupAppends } from './group-appends';

const updateOf = (editionId: string): UpdateToAppend => ({
  editionId,
  update: new Uint8Array(),
  personId: null,
});

/** A database that keeps each group until told. */
function slowDatabase() {
  const groups: { editions: string[]; answer: () => void; fail: (failure: Error) => void }[] = [];
  let last = 0n;
  const append = (updates: UpdateToAppend[]) =>
    new Promise<bigint[]>((resolve, reject) => {
      const editions = updates.map(({ editionId }) => editionId);
      groups.push({ editions, answer: () => resolve(editions.map(() => (last += 1n))), fail: reject });
    });
  return { groups, append };
}

const turn = () => new Promise((done) => setTimeout(done, 1));

describe('keeping the keystrokes of many people', () => {
  it('lets those that come while the disk is busy share the next flush', async () => {
    const { groups, append } = slowDatabase();
    const keep = groupAppends(append, () => false);
    const first = keep(updateOf('a'));
    await turn();
    const crowd = ['a', 'a', 'a'].map((name) => keep(updateOf(name)));
    await turn();
    expect(groups.map(({ editions }) => editions)).toEqual([['a']]);
    groups[0]?.answer();
    await first;
    await turn();
    expect(groups[1]?.editions).toEqual(['a', 'a', 'a']);
    groups[1]?.answer();
    expect(await Promise.all(crowd)).toEqual([2n, 3n, 4n]);
  });

  it('keeps nobody waiting for a document that a machine holds', async () => {
    const { groups, append } = slowDatabase();
    const keep = groupAppends(append, () => false);
    const held = [keep(updateOf('held'))];
    await turn();
    held.push(keep(updateOf('held')));
    const other = keep(updateOf('other'));
    await turn();
    expect(groups.map(({ editions }) => editions)).toEqual([['held'], ['other']]);
    groups[1]?.answer();
    expect(await other).toBe(1n);
    groups[0]?.answer();
    await held[0];
    await turn();
    groups[2]?.answer();
    expect(await held[1]).toBe(3n);
  });

  it('loses nobody’s words because a neighbour’s cannot be kept', async () => {
    const append = (updates: UpdateToAppend[]) =>
      updates.some(({ editionId }) => editionId === 'gone')
        ? Promise.reject(new Error('no such edition'))
        : Promise.resolve(updates.map(() => 7n));
    const keep = groupAppends(append, () => true);
    const results = await Promise.allSettled(['a', 'gone', 'b'].map((name) => keep(updateOf(name))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('goes on after a failure', async () => {
    let isAway = true;
    const keep = groupAppends(
      (updates) => (isAway ? Promise.reject(new Error('away')) : Promise.resolve(updates.map(() => 1n))),
      () => false,
    );
    await expect(Promise.all([keep(updateOf('a')), keep(updateOf('b'))])).rejects.toThrow('away');
    isAway = false;
    expect(await keep(updateOf('a'))).toBe(1n);
  });
});
