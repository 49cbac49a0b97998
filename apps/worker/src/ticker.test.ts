import { describe, expect, it } from 'vitest';
import { startTicker } from './ticker';

const anHour = 3_600_000;

/** A beat that can be awaited: resolves when it has been done for the `count`th time. */
function countedBeat(act: (count: number) => void = () => undefined) {
  let count = 0;
  let waiting: { count: number; resolve: () => void }[] = [];
  return {
    async beat() {
      count += 1;
      waiting = waiting.filter((one) => (one.count <= count ? (one.resolve(), false) : true));
      act(count);
      return anHour;
    },
    reached: (wanted: number) =>
      count >= wanted
        ? Promise.resolve()
        : new Promise<void>((resolve) => waiting.push({ count: wanted, resolve })),
    count: () => count,
  };
}

describe('the clock of the worker', () => {
  it('beats at once when woken instead of waiting out its pause', async () => {
    const counted = countedBeat();
    const ticker = startTicker(counted.beat, { onError: () => undefined });
    await counted.reached(1);
    ticker.wake();
    await counted.reached(2);
    await ticker.stop();
    expect(counted.count()).toBe(2);
  });

  it('goes on after a failure', async () => {
    const errors: unknown[] = [];
    const counted = countedBeat((count) => {
      if (count === 1) throw new Error('the database is away');
    });
    const ticker = startTicker(counted.beat, { onError: (error) => errors.push(error), pauseAfterError: 1 });
    await counted.reached(2);
    await ticker.stop();
    expect(errors).toHaveLength(1);
  });

  it('does not lose a waking that comes while it is at work', async () => {
    const errors: unknown[] = [];
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const counted = countedBeat((count) => {
      if (count === 1) ticker.wake();
    });
    const beat = async () => {
      await begun;
      return counted.beat();
    };
    const ticker = startTicker(beat, { onError: (error) => errors.push(error) });
    begin();
    await counted.reached(2);
    await ticker.stop();
    expect(counted.count()).toBe(2);
    expect(errors).toEqual([]);
  });
});
