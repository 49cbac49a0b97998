import type { Database } from '@marbre/db/create-database';
import { likeText } from '../like-text';

const marks = /\p{M}/gu;

/** Marks above and below letters as Postgres names them: Latin ones, Arabic vowels and hamzas. */
const marksInDatabase = '[\\u0300-\\u036f\\u064b-\\u065f\\u0670]';

/** Ids of everybody whose name holds these letters, whatever their capitals and accents: “ines” is Inés too. */
export async function peopleNamed(database: Pick<Database, '$queryRaw'>, search: string): Promise<string[]> {
  const sought = likeText(search.normalize('NFD').replace(marks, '').toLowerCase());
  const people = await database.$queryRaw<{ id: string }[]>`
    select id from "Person"
    where lower(regexp_replace(normalize(name, NFD), ${marksInDatabase}, '', 'g')) like ${`%${sought}%`}`;
  return people.map(({ id }) => id);
}
