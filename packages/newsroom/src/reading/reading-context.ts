import type { Database } from '@marbre/db/create-database';

/**
 * What a reader's query is given. There is no actor: anyone may read what is published, so these queries
 * see the reader's rows and nothing else of the newsroom.
 */
export interface ReadingContext {
  database: Database;
}
