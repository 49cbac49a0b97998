import type { Database } from '@marbre/db/create-database';
import { documentChannel } from '../record/events';

/** An update that is in the log, and the process that already holds it. */
export interface KeptUpdate {
  id: bigint;
  editionId: string;
  origin: string;
}

/** Ids in one notification: it must stay under Postgres's 8 000 bytes. */
const mostIdsAtOnce = 200;

/**
 * Tells every process that shows the documents of updates that are already in the log, in one statement. Who
 * changes a document in a transaction of its own tells within it: see `appendDocumentUpdates`.
 */
export async function tellDocumentUpdates(database: Database, updates: readonly KeptUpdate[]): Promise<void> {
  const words: string[] = [];
  for (const group of Map.groupBy(updates, ({ editionId, origin }) => `${editionId} ${origin}`).values()) {
    const [{ editionId, origin }] = group as [KeptUpdate];
    for (let from = 0; from < group.length; from += mostIdsAtOnce) {
      const updateIds = group.slice(from, from + mostIdsAtOnce).map(({ id }) => String(id));
      words.push(JSON.stringify({ topic: 'document', editionId, origin, updateIds }));
    }
  }
  if (words.length === 0) return;
  await database.$queryRaw`
    select count(pg_notify(${documentChannel}, word)::text) from unnest(${words}::text[]) as word`;
}
