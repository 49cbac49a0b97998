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

/**
 * What was written after an update that the reader already has, oldest first: from the log, and from the
 * snapshot when some of it has been folded away meanwhile.
 */
export async function loadUpdatesAfter(
  database: Database | Transaction,
  editionId: string,
  after: bigint,
): Promise<Pick<LoadedUpdates, 'updates' | 'throughUpdateId'>> {
  const rows = await database.$queryRaw<{ id: bigint; update: Uint8Array }[]>`
    select "throughUpdateId" as id, "state" as update from "DocumentSnapshot"
    where "editionId" = ${editionId}::uuid and "throughUpdateId" > ${after}
    union all
    select id, "update" from "DocumentUpdate"
    where "editionId" = ${editionId}::uuid and id > ${after}
    order by id`;
  return { updates: rows.map(({ update }) => update), throughUpdateId: rows.at(-1)?.id ?? after };
}

/** These updates of the log, or null when one of them has been folded away: then the whole must be read. */
export async function loadSome(database: Database, updateIds: string[]): Promise<Uint8Array[] | null> {
  const rows = await database.documentUpdate.findMany({
    where: { id: { in: updateIds.map(BigInt) } },
    orderBy: { id: 'asc' },
    select: { update: true },
  });
  return rows.length === updateIds.length ? rows.map(({ update }) => update) : null;
}

/** The edition's live document as it stands; the caller destroys it. */
export async function loadDocument(database: Database | Transaction, editionId: string): Promise<Doc> {
  return ydocFromUpdates((await loadUpdates(database, editionId)).updates);
}
