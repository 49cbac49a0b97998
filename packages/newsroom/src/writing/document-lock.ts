import type { Transaction } from '@marbre/db/create-database';

/** Tells our advisory locks from anyone else's in the same database: the letters "edit". */
export const documentLockSpace = 0x65_64_69_74;

/**
 * Takes the edition's log for one transaction, alone, or says that it is busy. Whoever appends holds it
 * shared, so while it is held alone every update with a lower id is visible: none can still be on its way.
 */
export async function tryLockDocument(tx: Transaction, editionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ locked: boolean }[]>`
    select pg_try_advisory_xact_lock(${documentLockSpace}::int, hashtext(${editionId})) as locked`;
  return row?.locked ?? false;
}

/**
 * Takes the edition's row and then its log alone, waiting for whoever has them: until the transaction ends
 * nobody else's words come into the document. For short transactions only, since writers wait meanwhile.
 * Everybody who takes both takes them in this order.
 */
export async function lockDocument(tx: Transaction, editionId: string): Promise<void> {
  await tx.$queryRaw`
    select pg_advisory_xact_lock(${documentLockSpace}::int, hashtext(${editionId}))::text
    from (select id from "Edition" where id = ${editionId}::uuid for no key update offset 0) as edition`;
}
