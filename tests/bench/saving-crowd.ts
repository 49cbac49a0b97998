import type { Place } from '../support/look-inside';
import { join, textOf, wait, type Writer } from './typing-crowd';

/** A crowd that has its documents open, each writer one. */
export interface SavingCrowd {
  /** Types `rate` keys a second each for `seconds`; how long each key took to be acknowledged, in milliseconds. */
  type(rate: number, seconds: number): Promise<number[]>;
  close(): void;
}

/** Opens each place for a writer of its own, a few at a time. */
export async function openSavingCrowd(places: Place[]): Promise<SavingCrowd> {
  const writers: Writer[] = [];
  for (let from = 0; from < places.length; from += 25) {
    writers.push(...(await Promise.all(places.slice(from, from + 25).map(join))));
  }
  return {
    async type(rate, seconds) {
      const latencies: number[] = [];
      await Promise.all(
        writers.map(async (writer, index) => {
          await wait((1_000 / rate) * (index / writers.length));
          latencies.push(...(await typeAlone(writer, rate, seconds)));
        }),
      );
      return latencies;
    },
    close: () => writers.forEach((writer) => writer.close()),
  };
}

/** The server acknowledges each update of a connection in the order they were sent. */
async function typeAlone({ document, provider }: Writer, rate: number, seconds: number): Promise<number[]> {
  const text = textOf(document);
  // The paragraph may have had to be made: that is no key.
  while (provider.unsyncedChanges > 0) await wait(20);
  const sentAt: number[] = [];
  const latencies: number[] = [];
  let open = 0;
  const hear = ({ number }: { number: number }) => {
    const at = sentAt[latencies.length];
    if (number < open && at !== undefined) latencies.push(performance.now() - at);
    open = number;
  };
  provider.on('unsyncedChanges', hear);
  for (let key = 0; key < rate * seconds; key += 1) {
    sentAt.push(performance.now());
    text.insert(text.length, 'e');
    await wait(1_000 / rate);
  }
  const until = performance.now() + 20_000;
  while (latencies.length < sentAt.length && performance.now() < until) await wait(20);
  provider.off('unsyncedChanges', hear);
  if (latencies.length < sentAt.length) {
    throw new Error(`${sentAt.length - latencies.length} keys were not acknowledged.`);
  }
  return latencies;
}
