import autocannon from 'autocannon';
import type { RunningNewsroom } from '../support/running-newsroom';
import type { Inside } from '../support/look-inside';
import { type Chapter, megabytes } from './measures';
import { findStoryAddress } from './measure-pages';
import { type Part, type Resident, residentMemory } from './resident-memory';
import { openAndClose } from './typing-crowd';

const limitAtRest = 800_000_000;
const cycles = 1_000;
const requests = 10_000;
/** Growth of the second half, when caches are full and code is compiled, that is no leak but noise. */
const noise = 25_000_000;

/** All processes together, when nobody does anything; asked first, before anything has been done to them. */
export function measureRest(running: RunningNewsroom): Chapter {
  const parts = Object.entries(residentMemory(running));
  // Postgres maps one shared buffer into each of its processes; counted for each, it would be held many times over.
  const held = (part: string, size: Resident) => (part === 'postgres' ? size.pss : size.rss);
  const total = parts.reduce((sum, [part, size]) => sum + held(part, size), 0);
  return {
    title: 'Memory at rest',
    method:
      'Just after `npm start` with the sample newsroom: the resident set size of each Node process as ps counts it, and that of all processes of Postgres together with the memory they share counted once.',
    measures: [
      ...parts.map(([part, size]) => ({ what: part, value: megabytes(held(part, size)) })),
      {
        what: 'All together',
        value: megabytes(total),
        bar: `under ${megabytes(limitAtRest)}`,
        isMet: total < limitAtRest,
      },
    ],
  };
}

/** Whether memory grows with use: a document opened and closed, and a page read, over and over. */
export async function measureLeaks(running: RunningNewsroom, bench: Inside): Promise<Chapter> {
  const { editionId } = await bench.layStory(300);
  const place = bench.placeOf(editionId);
  const collab = await growth(running, 'collab', async () => {
    for (let cycle = 0; cycle < cycles / 2; cycle += 5) {
      await Promise.all(Array.from({ length: 5 }, () => openAndClose(place)));
    }
  });
  const address = await findStoryAddress(running.siteUrl);
  const web = await growth(running, 'web', async () => {
    await autocannon({ url: address, amount: requests / 2, connections: 10 });
  });
  const told = (grown: { first: number; second: number }) =>
    `${signed(grown.first)} in the first half, ${signed(grown.second)} in the second`;
  const bar = `second half under ${megabytes(noise)}`;
  return {
    title: 'Memory in use',
    method:
      'Resident size of one process after each half of the work, after a pause for its garbage collector.',
    measures: [
      {
        what: `collab, ${cycles} times a document opened and closed`,
        value: told(collab),
        bar,
        isMet: collab.second < noise,
      },
      { what: `web, ${requests} page requests`, value: told(web), bar, isMet: web.second < noise },
    ],
  };
}

async function growth(
  running: RunningNewsroom,
  part: Part,
  half: () => Promise<void>,
): Promise<{ first: number; second: number }> {
  const settle = async () => {
    await new Promise((done) => setTimeout(done, 4_000));
    return residentMemory(running)[part].rss;
  };
  const before = await settle();
  await half();
  const between = await settle();
  await half();
  const after = await settle();
  return { first: between - before, second: after - between };
}

function signed(bytes: number): string {
  return `${bytes >= 0 ? '+' : '−'}${megabytes(Math.abs(bytes))}`;
}
