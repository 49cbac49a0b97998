import type { CommandContext } from '@marbre/newsroom/context';
import { openNewsroom, type OpenNewsroom } from '@marbre/newsroom/open-newsroom';
import type { Actor } from '@marbre/story/policy/actor';
import { createEmptyDatabase, dropDatabase } from './test-database';
import { templateDatabase } from './shared-postgres';

export interface TestNewsroom extends OpenNewsroom {
  url: string;
  contextFor(actor: Actor): CommandContext;
}

/** A newsroom of its own on a real, migrated Postgres: queue and live events included. Close it in `afterAll`. */
export async function openTestNewsroom(): Promise<TestNewsroom> {
  const url = await createEmptyDatabase(templateDatabase);
  const newsroom = await openNewsroom({
    databaseUrl: url,
    applicationName: 'marbre tests',
    poolSize: 6,
    isWorker: false,
    onError: (error) => console.error(error),
  });
  return {
    ...newsroom,
    url,
    contextFor: (actor) => ({ database: newsroom.database, jobs: newsroom.jobs, now: newsroom.now, actor }),
    async close() {
      await newsroom.close();
      await dropDatabase(url);
    },
  };
}
