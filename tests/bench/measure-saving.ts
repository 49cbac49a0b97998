import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Inside, Place } from '../support/look-inside';
import type { RunningNewsroom } from '../support/running-newsroom';
import { type Chapter, type Measure, milliseconds, percentile } from './measures';
import { residentMemory } from './resident-memory';
import { openSavingCrowd } from './saving-crowd';

/** Ours and the yardstick take turns, so that what else the machine does at some moment meets both. */
const rounds = 3;
const seconds = 8;
const openDocuments = 500;
const documentsAPerson = 50;
const bar = 100;

/** From a key to the word that it is kept: with fifty writers in one document, and with five hundred documents open. */
export async function measureSaving(running: RunningNewsroom, bench: Inside): Promise<Chapter> {
  const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare-collab.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [port] = (await once(bare.stdout, 'data')) as [Buffer];
  const barePlace = (name: string): Place => ({
    url: `ws://127.0.0.1:${port.toString().trim()}`,
    name,
    token: () => 'none',
  });
  try {
    const { editionId } = await bench.layStory(300);
    const inOne = await compare(
      '50 writers in one document, 2 keys/s each',
      Array.from({ length: 50 }, () => bench.placeOf(editionId)),
      Array.from({ length: 50 }, () => barePlace('bench-saving')),
      2,
    );
    const places = await layDocuments(bench);
    const before = residentMemory(running).collab.rss;
    const inMany = await compare(
      `${openDocuments} open documents, a key every 2 s in each`,
      places,
      places.map(({ name }) => barePlace(name)),
      0.5,
      () => (residentMemory(running).collab.rss - before) / openDocuments,
    );
    return {
      title: 'Key to saved',
      method:
        'Real WebSocket clients on this machine, all in one process, in three rounds of 8 s in turns; from a key to the acknowledgement of the server. Ours comes when the key is in Postgres, flushed to disk; bare Hocuspocus, in the same run, keeps nothing. Memory: what the live-editing process has grown by with all documents open and one writer in each, divided by their number.',
      measures: [...inOne, ...inMany],
    };
  } finally {
    bare.kill();
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
  ours: Place[],
  theirs: Place[],
  rate: number,
  perDocument?: () => number,
): Promise<Measure[]> {
  const mine = await openSavingCrowd(ours);
  const yardstick = await openSavingCrowd(theirs);
  const kept: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    kept.push(...(await mine.type(rate, seconds)));
    bare.push(...(await yardstick.type(rate, seconds)));
  }
  const bytes = perDocument?.();
  mine.close();
  yardstick.close();
  const p99 = percentile(kept, 0.99);
  const ratio = p99 / percentile(bare, 0.99);
  const line = (samples: number[]) =>
    `p50 ${milliseconds(percentile(samples, 0.5))}, p99 ${milliseconds(percentile(samples, 0.99))}`;
  return [
    { what: `${what}: Marbre`, value: line(kept), bar: `p99 under ${bar} ms`, isMet: p99 < bar },
    { what: `${what}: bare Hocuspocus`, value: line(bare) },
    { what: `${what}: ratio of p99`, value: `${ratio.toFixed(2)}x`, bar: 'at most 2x', isMet: ratio <= 2 },
    ...(bytes === undefined
      ? []
      : [{ what: 'Memory per open document', value: `${Math.round(bytes / 1_000)} kB` }]),
  ];
}
