import type { Database, Transaction } from '@marbre/db/create-database';
import type { PreparedStatements } from '@marbre/db/prepared-statements';
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
 * One statement for all, so that a hundred keystrokes of as many people cost one journey to the database and one
 * flush to disk. The locks are taken before the ids are: see `tryLockDocument`.
 */
const append = `
  with given as (
    select * from unnest($1::uuid[], $2::bytea[], $3::uuid[], $4::text[], $5::text[])
      with ordinality as row ("editionId", "update", "personId", "machine", "origin", place)
  ), held as materialized (
    select count(pg_advisory_xact_lock_shared($6::int, hashtext("editionId"))) as locks
    from (select distinct "editionId"::text from given order by 1 offset 0) as edition
  ), appended as (
    insert into "DocumentUpdate" ("editionId", "update", "personId", "machine", "origin")
    select "editionId", "update", "personId", "machine", "origin" from given, held
    where locks > 0 order by place
    returning id, "editionId", "origin"
  ), told as materialized (
    select pg_notify($7::text, json_build_object(
      'topic', 'document', 'editionId', "editionId", 'origin', "origin",
      'updateIds', json_agg(id::text order by id)
    )::text)::text as word
    from appended where $7::text is not null group by "editionId", "origin"
  )
  select id from appended, (select count(word) as words from told) as everyone where words >= 0 order by id`;

interface Appended {
  id: bigint | string;
}

/**
 * Appends to the log that "saved" means, and tells every process that shows the documents. All are durable when
 * it returns (outside a transaction) or when the transaction commits; when it throws, none is. Returns their ids
 * in the order given. Asks no policy: callers have.
 */
export async function appendDocumentUpdates(
  database: Database | Transaction,
  updates: readonly UpdateToAppend[],
): Promise<bigint[]> {
  // The text is a constant: only its values come from outside, and they go as values.
  const rows = await database.$queryRawUnsafe<Appended[]>(append, ...valuesOf(updates, documentChannel));
  return idsOf(rows, updates);
}

/**
 * The same for keystrokes, each group by itself and planned once. Nobody is told: whoever is told within the
 * statement makes every other such statement wait until this one is on disk, and wakes every listening connection
 * of the newsroom. The caller tells, after.
 */
export async function appendKeystrokes(
  statements: PreparedStatements,
  updates: readonly UpdateToAppend[],
): Promise<bigint[]> {
  const values = valuesOf(updates, null);
  return idsOf(await statements.run<Appended>({ name: 'append keystrokes', text: append, values }), updates);
}

function valuesOf(updates: readonly UpdateToAppend[], tellOn: string | null): unknown[] {
  return [
    updates.map(({ editionId }) => editionId),
    updates.map(({ update }) => Buffer.from(update)),
    updates.map(({ personId }) => personId),
    updates.map(({ machine }) => machine ?? null),
    updates.map(({ origin }) => origin ?? ''),
    documentLockSpace,
    tellOn,
  ];
}

function idsOf(rows: readonly Appended[], updates: readonly UpdateToAppend[]): bigint[] {
  if (rows.length !== updates.length) throw new Error('Not every update was appended.');
  return rows.map(({ id }) => BigInt(id));
}
