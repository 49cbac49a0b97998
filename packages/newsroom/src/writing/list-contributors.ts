import type { Transaction } from '@marbre/db/create-database';

/** A person's update may have begun just before the previous revision did and committed just after. */
const overlapMs = 5_000;

/** What the house does in a text without a word of its own: it lays comments, and carries words of people along. */
const wordless = ['comment', 'carried'];

export interface Contributors {
  personIds: string[];
  /** Engines and importers, by name. */
  machines: string[];
}

/** Everyone who wrote in an edition since a moment, or ever: from the log, and from what was folded away. */
export async function listContributors(
  tx: Transaction,
  editionId: string,
  since?: Date,
): Promise<Contributors> {
  const from = since ? new Date(since.getTime() - overlapMs) : new Date(0);
  const rows = await tx.$queryRaw<{ personId: string | null; machine: string | null }[]>`
    select "personId", "machine" from "DocumentUpdate"
    where "editionId" = ${editionId}::uuid and "at" >= ${from}
      and ("personId" is not null or "machine" <> all(${wordless}::text[]))
    union
    select "personId", null from "DocumentAuthor" where "editionId" = ${editionId}::uuid and "lastAt" >= ${from}`;
  return {
    personIds: [...new Set(rows.flatMap(({ personId }) => personId ?? []))],
    machines: [...new Set(rows.flatMap(({ machine }) => machine ?? []))].sort(),
  };
}
