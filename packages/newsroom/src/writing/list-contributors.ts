import type { Transaction } from '@marbre/db/create-database';

/** A person's update may have begun just before the previous revision did and committed just after. */
const overlapMs = 5_000;

/** Ids of everyone who wrote in an edition since a moment, or ever: from the log, and from what was folded away. */
export async function listContributors(tx: Transaction, editionId: string, since?: Date): Promise<string[]> {
  const from = since ? new Date(since.getTime() - overlapMs) : new Date(0);
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    select "personId" from "DocumentUpdate"
    where "editionId" = ${editionId}::uuid and "personId" is not null and "at" >= ${from}
    union
    select "personId" from "DocumentAuthor" where "editionId" = ${editionId}::uuid and "lastAt" >= ${from}`;
  return rows.map(({ personId }) => personId);
}
