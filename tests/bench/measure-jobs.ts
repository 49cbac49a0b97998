import type { Inside } from '../support/look-inside';
import { type Chapter, whole } from './measures';

const count = 200;

/** Jobs a second through the worker, from the first enqueued to the last finished: real summaries. */
export async function measureJobs(bench: Inside): Promise<Chapter> {
  const { database } = bench.newsroom;
  const { storyId, editionId } = await bench.layStory(300);
  const { id: revisionId } = await database.revision.findFirstOrThrow({
    where: { editionId },
    select: { id: true },
  });
  const startedAt = performance.now();
  const runIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const payload = { storyId, editionId, revisionId, kinds: ['key_points' as const] };
    runIds.push(
      await database.$transaction((tx) =>
        bench.enqueue(tx, bench.context, 'summarize-edition', payload, { storyId, editionId }),
      ),
    );
  }
  const enqueued = performance.now();
  const outcome = await drained(bench, runIds);
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    title: 'Jobs',
    method: `${count} summaries of a 300-word story by the extractive engine, each enqueued in a transaction of its own with its run, by one worker with its default three lanes.`,
    measures: [
      { what: 'Enqueued', value: `${whole(count / ((enqueued - startedAt) / 1000))} jobs/s` },
      { what: 'Enqueued, done and recorded', value: `${whole(count / seconds)} jobs/s` },
      {
        what: 'Runs that did not succeed',
        value: String(outcome.others),
        bar: '0',
        isMet: outcome.others === 0,
      },
    ],
  };
}

async function drained(bench: Inside, runIds: string[]): Promise<{ others: number }> {
  const until = Date.now() + 120_000;
  for (;;) {
    const states = await bench.newsroom.database.run.groupBy({
      by: ['state'],
      where: { id: { in: runIds } },
      _count: true,
    });
    const of = (state: string) => states.find((row) => row.state === state)?._count ?? 0;
    const pending = of('queued') + of('running');
    if (pending === 0) return { others: runIds.length - of('succeeded') };
    if (Date.now() > until)
      throw new Error(`${pending} of ${runIds.length} jobs were not done within two minutes.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
