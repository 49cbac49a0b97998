import type { Inside, Place } from '../support/look-inside';
import type { RunningNewsroom } from '../support/running-newsroom';
import { type Chapter, type Measure, milliseconds, percentile } from './measures';
import { residentMemory } from './resident-memory';
import { openSavingCrowd, type SavingCrowd } from './saving-crowd';
import { startBareCollab } from './start-bare-collab';

/** Ours and the yardsticks take turns, so that what else the machine does at some moment meets all of them. */
const rounds = 4;
const seconds = 8;
const openDocuments = 500;
const documentsAPerson = 50;
const bar = 100;

/** Where the same crowd types in turn. */
interface Servers {
  ours: Place[];
  /** Keeps nothing. */
  bare: Place[];
  /** Keeps each update by one statement, and does nothing else. */
  keeping: Place[];
}

/** From a key to the word that it is kept: with fifty writers in one document, and with five hundred documents open. */
export async function measureSaving(running: RunningNewsroom, bench: Inside): Promise<Chapter> {
  const bare = await startBareCollab();
  const keeping = await startBareCollab(running.databaseUrl);
  const beside = (ours: Place[], nameOf: (place: Place) => string): Servers => ({
    ours,
    bare: ours.map((place) => bare.placeOf(nameOf(place))),
    keeping: ours.map((place) => keeping.placeOf(nameOf(place))),
  });
  try {
    const { editionId } = await bench.layStory(300);
    const fifty = Array.from({ length: 50 }, () => bench.placeOf(editionId));
    const inOne = await compare(
      '50 writers in one document, 2 keys/s each',
      beside(fifty, () => 'bench-saving'),
      2,
    );
    const places = await layDocuments(bench);
    const before = residentMemory(running).collab.rss;
    const documents = beside(places, ({ name }) => name);
    const inMany = await compare(`${openDocuments} open documents, a key every 2 s in each`, documents, 0.5);
    const inManyBusy = await compare(
      `${openDocuments} open documents, 2 keys/s in each`,
      documents,
      2,
      () => (residentMemory(running).collab.rss - before) / openDocuments,
    );
    return {
      title: 'Key to saved',
      method: `Real WebSocket clients on this machine, all in one process, in ${rounds} rounds of ${seconds} s in turns after one that does not count; from a key to the acknowledgement of the server. Ours comes when the key is in Postgres, flushed to disk. In the same run, bare Hocuspocus, which keeps nothing, and bare Hocuspocus with one insert before each acknowledgement: what it costs at least to keep a key. On few processors, which the clients share, p99 is decided by who waits for whom and differs from run to run: decision 0043 has the earlier ones. Memory: what the live-editing process has grown by with all documents open and one writer in each, divided by their number.`,
      measures: [...inOne, ...inMany, ...inManyBusy],
    };
  } finally {
    bare.close();
    keeping.close();
  }
}

async function layDocuments(bench: Inside): Promise<Place[]> {
  const places: Place[] = [];
  while (places.length < openDocuments) {
    const placeOf = await bench.placeOfColleague();
    for (let count = 0; count < documentsAPerson; count += 1) {
      places.push(placeOf((await bench.layStory(150)).editionId));
    }
  }
  return places;
}

async function compare(
  what: string,
  servers: Servers,
  rate: number,
  perDocument?: () => number,
): Promise<Measure[]> {
  const parties = [
    await enter(servers.ours),
    await enter(servers.bare),
    await enter(servers.keeping),
  ] as const;
  for (let round = 0; round <= rounds; round += 1) {
    for (const { crowd, samples } of parties) {
      const latencies = await crowd.type(rate, seconds);
      if (round > 0) samples.push(...latencies);
    }
  }
  const bytes = perDocument?.();
  for (const { crowd } of parties) crowd.close();
  const [ours, bare, keeping] = parties.map(({ samples }) => ({
    p50: percentile(samples, 0.5),
    p99: percentile(samples, 0.99),
  })) as [Spread, Spread, Spread];
  const ratio = ours.p99 / bare.p99;
  return [
    { what: `${what}: Marbre`, value: line(ours), bar: `p99 under ${bar} ms`, isMet: ours.p99 < bar },
    { what: `${what}: bare Hocuspocus`, value: line(bare) },
    { what: `${what}: bare Hocuspocus with one insert`, value: line(keeping) },
    { what: `${what}: p99 over bare`, value: times(ratio), bar: 'at most 2x', isMet: ratio <= 2 },
    { what: `${what}: p99 over bare with one insert`, value: times(ours.p99 / keeping.p99) },
    ...(bytes === undefined
      ? []
      : [{ what: 'Memory per open document', value: `${Math.round(bytes / 1_000)} kB` }]),
  ];
}

async function enter(places: Place[]): Promise<{ crowd: SavingCrowd; samples: number[] }> {
  return { crowd: await openSavingCrowd(places), samples: [] };
}

/** In milliseconds. */
interface Spread {
  p50: number;
  p99: number;
}

function line({ p50, p99 }: Spread): string {
  return `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}
