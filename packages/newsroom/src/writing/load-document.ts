import type { Database, Transaction } from '@marbre/db/create-database';
import { ydocFromUpdates } from '@marbre/story/document/yjs-mapping';
import type { Doc } from 'yjs';

/** Everything an edition's live document is made of, oldest first. */
export interface LoadedUpdates {
  updates: Uint8Array[];
  /** Id of the last update included, 0 when there is none. */
  throughUpdateId: bigint;
  /** Updates since the last snapshot. */
  sinceSnapshot: number;
}

/** Reads snapshot and later updates in one statement, so that a compaction in between takes nothing away. */
export async function loadUpdates(
  database: Database | Transaction,
  editionId: string,
): Promise<LoadedUpdates> {
  const rows = await database.$queryRaw<{ id: bigint; update: Uint8Array; isSnapshot: boolean }[]>`
    with snapshot as (
      select "state", "throughUpdateId" from "DocumentSnapshot" where "editionId" = ${editionId}::uuid
    )
    select "throughUpdateId" as id, "state" as update, true as "isSnapshot" from snapshot
    union all
    select id, "update", false from "DocumentUpdate"
    where "editionId" = ${editionId}::uuid
      and id > coalesce((select "throughUpdateId" from snapshot), 0)
    order by id, "isSnapshot" desc`;
  return {
    updates: rows.map(({ update }) => update),
    throughUpdateId: rows.at(-1)?.id ?? 0n,
    sinceSnapshot: rows.filter(({ isSnapshot }) => !isSnapshot).length,
  };
}

/** The updates of the log after one that the reader already has, oldest first. */
export async function loadUpdatesAfter(
  database: Database | Transaction,
  editionId: string,
  after: bigint,
): Promise<Pick<LoadedUpdates, 'updates' | 'throughUpdateId'>> {
  const rows = await database.$queryRaw<{ id: bigint; update: Uint8Array }[]>`
    select id, "update" from "DocumentUpdate"
    where "editionId" = ${editionId}::uuid and id > ${after} order by id`;
  return { updates: rows.map(({ update }) => update), throughUpdateId: rows.at(-1)?.id ?? after };
}

/** One update of the log by id, or null when it has been folded away. */
export async function loadUpdate(database: Database, updateId: string): Promise<Uint8Array | null> {
  const row = await database.documentUpdate.findUnique({
    where: { id: BigInt(updateId) },
    select: { update: true },
  });
  return row?.update ?? null;
}

/** The edition's live document as it stands; the caller destroys it. */
export async function loadDocument(database: Database | Transaction, editionId: string): Promise<Doc> {
  return ydocFromUpdates((await loadUpdates(database, editionId)).updates);
}
