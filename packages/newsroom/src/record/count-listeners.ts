import type { Database } from '@marbre/db/create-database';
import { listenerName } from '@marbre/db/listen-channel';

/** How many processes listen to a channel of this database now: each holds one connection for it. */
export async function countListeners(database: Database, channel: string): Promise<number> {
  const [row] = await database.$queryRaw<{ count: bigint }[]>`
    select count(*) from pg_stat_activity
    where datname = current_database() and application_name = ${listenerName(channel)}`;
  return Number(row?.count ?? 0);
}
