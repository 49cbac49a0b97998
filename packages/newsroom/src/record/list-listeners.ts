import type { Database } from '@marbre/db/create-database';
import { listenerName } from '@marbre/db/listen-channel';

/** Who listens to a channel of this database now, one connection each: the numbers the database gives them. */
export async function listListeners(database: Database, channel: string): Promise<number[]> {
  const rows = await database.$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and application_name = ${listenerName(channel)}`;
  return rows.map(({ pid }) => pid);
}
