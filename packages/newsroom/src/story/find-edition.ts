import type { Database } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';

/** An edition as a command line names it. */
export interface FoundEdition {
  storyId: string;
  editionId: string;
  locale: Locale;
}

const chosen = { id: true, storyId: true, locale: true } as const;

/**
 * Finds an edition by what a person has at hand: its id, its public path, or its story's id, which means
 * the original or the language asked for. Throws `not-found`.
 */
export async function findEdition(
  context: QueryContext,
  name: string,
  locale?: Locale,
): Promise<FoundEdition> {
  assertCan(context.actor, 'edition.read');
  const edition = name.startsWith('/')
    ? await byPath(context.database, name)
    : z.uuid().safeParse(name).success && (await byId(context.database, name, locale));
  if (!edition) throw new Problem('not-found');
  return { storyId: edition.storyId, editionId: edition.id, locale: edition.locale as Locale };
}

async function byPath(database: Database, path: string) {
  const reading = await database.publishedEdition.findUnique({
    where: { path: decodeURI(path) },
    select: { edition: { select: chosen } },
  });
  return reading?.edition ?? null;
}

async function byId(database: Database, id: string, locale?: Locale) {
  const edition = await database.edition.findUnique({ where: { id }, select: chosen });
  if (edition) return edition;
  return database.edition.findFirst({
    where: { storyId: id, ...(locale ? { locale } : { sourceEditionId: null }) },
    orderBy: { id: 'asc' },
    select: chosen,
  });
}
