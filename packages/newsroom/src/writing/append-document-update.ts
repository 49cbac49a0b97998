import type { Database, Transaction } from '@marbre/db/create-database';
import { liveChannel } from '../record/events';
import { documentLockSpace } from './document-lock';

/** One Yjs update and who wrote it. */
export interface UpdateToAppend {
  editionId: string;
  update: Uint8Array;
  /** Null when a machine wrote it. */
  personId: string | null;
  /** The engine's name when a machine wrote it. */
  machine?: string | null;
  /** The process that already holds the update and need not be told of it. */
  origin?: string;
}

/**
 * Appends to the log that "saved" means, and tells every process that shows the document: one statement, so
 * that a keystroke costs one journey to the database. Durable when it returns (outside a transaction) or
 * when the transaction commits. Returns the update's id. Asks no policy: callers have.
 */
export async function appendDocumentUpdate(
  database: Database | Transaction,
  { editionId, update, personId, machine = null, origin = '' }: UpdateToAppend,
): Promise<bigint> {
  // The lock is taken before the id is: see `tryLockDocument`.
  const [row] = await database.$queryRaw<{ id: bigint }[]>`
    with appended as (
      insert into "DocumentUpdate" ("editionId", "update", "personId", "machine", "origin")
      select ${editionId}::uuid, ${Buffer.from(update)}::bytea, ${personId}::uuid, ${machine}, ${origin}
      from (select pg_advisory_xact_lock_shared(${documentLockSpace}::int, hashtext(${editionId})) offset 0) as held
      returning id
    )
    select id, pg_notify(${liveChannel}, json_build_object(
      'topic', 'document', 'editionId', ${editionId}::text, 'updateId', id::text, 'origin', ${origin}::text
    )::text)::text from appended`;
  if (!row) throw new Error('The update was not appended.');
  return row.id;
}
