import type { Database } from '@marbre/db/create-database';
import type { Actor } from '@marbre/story/policy/actor';
import type { JobQueue } from './jobs/job-queue';

/** What every use case is given: where the data is, who asks, what time it is, where work is queued. */
export interface CommandContext {
  database: Database;
  actor: Actor;
  /** The present moment; tests hold it still. */
  now: () => Date;
  jobs: JobQueue;
}

/** Queries change nothing and queue nothing. */
export type QueryContext = Pick<CommandContext, 'database' | 'actor' | 'now'>;
