import { createDatabase, type Database } from '@marbre/db/create-database';
import { type JobQueue, openJobQueue } from './jobs/job-queue';
import { type LiveSource, openLiveSource } from './record/live-source';
import type { PgBoss } from 'pg-boss';

/** What a process holds open while it works in the newsroom. */
export interface OpenNewsroom {
  database: Database;
  jobs: JobQueue;
  /** The queue itself, for the worker to take work from. */
  boss: PgBoss;
  live: LiveSource;
  now: () => Date;
  close: () => Promise<void>;
}

/** Opens database, queue and live events with one set of options, so that every process does it alike. */
export async function openNewsroom(options: {
  databaseUrl: string;
  applicationName: string;
  poolSize: number;
  isWorker: boolean;
  onError: (error: unknown) => void;
}): Promise<OpenNewsroom> {
  const { databaseUrl, applicationName, poolSize, isWorker, onError } = options;
  const database = createDatabase(databaseUrl, { poolSize, applicationName });
  const { boss, queue, close: closeQueue } = await openJobQueue(databaseUrl, { isWorker, onError });
  const live = openLiveSource(databaseUrl);
  return {
    database,
    boss,
    jobs: queue,
    live,
    now: () => new Date(),
    async close() {
      await live.close();
      await closeQueue();
      await database.$disconnect();
    },
  };
}
