import type { Database, Transaction } from '@marbre/db/create-database';
import { mentionsOf } from '@marbre/story/comment/comment-body';

/** Names of everyone these comments mention, by id. */
export async function namesOf(
  database: Database | Transaction,
  bodies: readonly string[],
): Promise<Record<string, string>> {
  const ids = new Set(bodies.flatMap((body) => mentionsOf(body).personIds));
  if (ids.size === 0) return {};
  const people = await database.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return Object.fromEntries(people.map(({ id, name }) => [id, name]));
}
