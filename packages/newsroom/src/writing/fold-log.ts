import type { Database, Transaction } from '@marbre/db/create-database';
import { ydocFromUpdates } from '@marbre/story/document/yjs-mapping';
import { encodeStateAsUpdate } from 'yjs';
import { tryLockDocument } from './document-lock';
import { type LoadedUpdates, loadUpdates } from './load-document';

/** Minutes that single updates outlive their folding, for processes that were told of them and are late. */
const keptMinutes = 5;

/**
 * Folds the log into a snapshot: one state instead of a hundred thousand keystrokes, without what was
 * deleted meanwhile. Who wrote stays known (`DocumentAuthor`). Does nothing while somebody is appending: it
 * is tried again after the next pause.
 */
export async function foldLog(
  database: Database,
  editionId: string,
  { isAtRest }: { isAtRest: boolean },
): Promise<void> {
  const loaded = await readWhole(database, editionId);
  if (!loaded) return;
  const ydoc = ydocFromUpdates(loaded.updates);
  const state = Buffer.from(encodeStateAsUpdate(ydoc));
  ydoc.destroy();
  await database.$transaction(async (tx) => {
    // Another process may have folded more meanwhile.
    await tx.$executeRaw`
      insert into "DocumentSnapshot" as kept ("editionId", "state", "throughUpdateId")
      values (${editionId}::uuid, ${state}::bytea, ${loaded.throughUpdateId})
      on conflict ("editionId") do update
      set "state" = excluded."state", "throughUpdateId" = excluded."throughUpdateId", "at" = now()
      where kept."throughUpdateId" < excluded."throughUpdateId"`;
    await forgetUpdates(tx, editionId, loaded.throughUpdateId, isAtRest ? 0 : keptMinutes);
  });
}

/**
 * The log up to a point below which nothing can still appear. The lock is held only while it is read: those
 * who type wait for it.
 */
async function readWhole(database: Database, editionId: string): Promise<LoadedUpdates | null> {
  return database.$transaction(async (tx) =>
    (await tryLockDocument(tx, editionId)) ? loadUpdates(tx, editionId) : null,
  );
}

/** Takes away updates that are in the snapshot, and remembers their authors. */
async function forgetUpdates(
  tx: Transaction,
  editionId: string,
  throughUpdateId: bigint,
  minutes: number,
): Promise<void> {
  await tx.$executeRaw`
    with forgotten as (
      delete from "DocumentUpdate"
      where "editionId" = ${editionId}::uuid and id <= ${throughUpdateId}
        and "at" <= now() - make_interval(mins => ${minutes}::int)
      returning "personId", "at"
    )
    insert into "DocumentAuthor" as known ("editionId", "personId", "firstAt", "lastAt")
    select ${editionId}::uuid, "personId", min("at"), max("at") from forgotten
    where "personId" is not null group by "personId"
    on conflict ("editionId", "personId") do update
    set "firstAt" = least(known."firstAt", excluded."firstAt"),
        "lastAt" = greatest(known."lastAt", excluded."lastAt")`;
}
