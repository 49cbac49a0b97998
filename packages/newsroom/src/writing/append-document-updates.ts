import type { Database, Transaction } from '@marbre/db/create-database';
import { documentChannel } from '../record/events';
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
 * Updates in one statement, at most: what is told of them fits into a notification of 8 000 bytes, and
 * nobody waits long for the keystrokes of others.
 */
export const mostUpdatesAtOnce = 200;

/**
 * Appends to the log that "saved" means, and tells every process that shows the documents: one statement for
 * all, so that a hundred keystrokes of as many people cost one journey to the database and one flush to
 * disk. All are durable when it returns (outside a transaction) or when the transaction commits; when it
 * throws, none is. Returns their ids in the order given. Asks no policy: callers have.
 *
 * Whoever is told within the statement makes every other such statement wait until this one is on disk, and
 * wakes every listening connection of the newsroom. `isTold: false` leaves the telling to the caller, after.
 */
export async function appendDocumentUpdates(
  database: Database | Transaction,
  updates: readonly UpdateToAppend[],
  { isTold = true }: { isTold?: boolean } = {},
): Promise<bigint[]> {
  const editionIds = updates.map(({ editionId }) => editionId);
  const contents = updates.map(({ update }) => Buffer.from(update));
  const personIds = updates.map(({ personId }) => personId);
  const machines = updates.map(({ machine }) => machine ?? null);
  const origins = updates.map(({ origin }) => origin ?? '');
  // The locks are taken before the ids are: see `tryLockDocument`.
  const rows = await database.$queryRaw<{ id: bigint }[]>`
    with given as (
      select * from unnest(
        ${editionIds}::uuid[], ${contents}::bytea[], ${personIds}::uuid[], ${machines}::text[], ${origins}::text[]
      ) with ordinality as row ("editionId", "update", "personId", "machine", "origin", place)
    ), held as materialized (
      select count(pg_advisory_xact_lock_shared(${documentLockSpace}::int, hashtext("editionId"))) as locks
      from (select distinct "editionId"::text from given order by 1 offset 0) as edition
    ), appended as (
      insert into "DocumentUpdate" ("editionId", "update", "personId", "machine", "origin")
      select "editionId", "update", "personId", "machine", "origin" from given, held
      where locks > 0 order by place
      returning id, "editionId", "origin"
    ), told as materialized (
      select pg_notify(${documentChannel}, json_build_object(
        'topic', 'document', 'editionId', "editionId", 'origin', "origin",
        'updateIds', json_agg(id::text order by id)
      )::text)::text as word
      from appended where ${isTold} group by "editionId", "origin"
    )
    select id from appended, (select count(word) as words from told) as everyone where words >= 0 order by id`;
  if (rows.length !== updates.length) throw new Error('Not every update was appended.');
  return rows.map(({ id }) => id);
}
