import type { Inside } from '../support/look-inside';
import { type Chapter, type Measure, milliseconds, percentile } from './measures';
import { startBareCollab } from './start-bare-collab';
import { typeTogether } from './typing-crowd';

const crowds = [
  { writers: 2, rate: 8, seconds: 15 },
  { writers: 20, rate: 3, seconds: 15 },
];

/** Keystroke to peer: ours, which writes every update to Postgres first, against Hocuspocus keeping nothing. */
export async function measureTyping(bench: Inside): Promise<Chapter> {
  const bare = await startBareCollab();
  const measures: Measure[] = [];
  try {
    for (const { writers, rate, seconds } of crowds) {
      const { editionId } = await bench.layStory(300);
      const ours = await typeTogether(bench.placeOf(editionId), writers, rate, seconds);
      const theirs = await typeTogether(bare.placeOf(`bench-${writers}`), writers, rate, seconds);
      const line = (samples: number[]) =>
        `p50 ${milliseconds(percentile(samples, 0.5))}, p99 ${milliseconds(percentile(samples, 0.99))}`;
      measures.push(
        {
          what: `${writers} writers, ${rate} keystrokes/s each: Marbre (durable before sent)`,
          value: line(ours),
        },
        {
          what: `${writers} writers, ${rate} keystrokes/s each: bare Hocuspocus (keeps nothing)`,
          value: line(theirs),
        },
      );
    }
  } finally {
    bare.close();
  }
  return {
    title: 'Keystroke to peer',
    method:
      'Real WebSocket clients on this machine, all in one process; from the insertion in one document to its arrival in each other document. Marbre has every keystroke in Postgres, flushed to disk, before anybody sees it.',
    measures,
  };
}
