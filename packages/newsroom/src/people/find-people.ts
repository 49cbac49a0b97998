import type { Database } from '@marbre/db/create-database';
import { Prisma } from '@marbre/db/generated/prisma/client';
import type { Role } from '@marbre/story/vocabulary/role';
import { likeText } from '../like-text';

/** Which colleagues: those that every given condition holds for. */
export interface PeopleSought {
  /** Letters of the name, whatever their capitals and accents: “ines” is Inés too. */
  search: string;
  /** Whether the letters may stand in the address instead. */
  isAddressSearched: boolean;
  role: Role | undefined;
  isActive: boolean | undefined;
}

/** Marks above and below letters, the same here and in Postgres: Latin ones, Arabic vowels and hamzas, its stroke. */
const marks = '[\\u0300-\\u036f\\u064b-\\u065f\\u0670\\u0640]';

/** Ids of `take` people at most in the order of their names, from whoever comes after the person `after`. */
export async function findPeople(
  database: Pick<Database, '$queryRaw'>,
  { search, isAddressSearched, role, isActive }: PeopleSought,
  { after, take }: { after: string | undefined; take: number },
): Promise<string[]> {
  const conditions = [Prisma.sql`true`];
  if (role !== undefined) conditions.push(Prisma.sql`role = ${role}::"Role"`);
  if (isActive !== undefined) conditions.push(Prisma.sql`"isActive" = ${isActive}`);
  if (after !== undefined) {
    conditions.push(Prisma.sql`(name, id) > (select name, id from "Person" where id = ${after}::uuid)`);
  }
  if (search !== '') {
    const sought = likeText(search.normalize('NFD').replace(new RegExp(marks, 'gu'), '').toLowerCase());
    const isNamed = Prisma.sql`
      lower(regexp_replace(normalize(name, NFD), ${marks}, '', 'g')) like ${`%${sought}%`}`;
    const isAddressed = Prisma.sql`email like ${`%${likeText(search.toLowerCase())}%`}`;
    conditions.push(isAddressSearched ? Prisma.sql`(${isNamed} or ${isAddressed})` : isNamed);
  }
  const people = await database.$queryRaw<{ id: string }[]>`
    select id from "Person" where ${Prisma.join(conditions, ' and ')} order by name, id limit ${take}`;
  return people.map(({ id }) => id);
}
