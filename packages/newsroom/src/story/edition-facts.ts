import type { Database, Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { EditionFacts } from '@marbre/story/policy/can';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';

/** An edition's facts as they are stored now, with the story they belong to. */
export type StoredFacts = EditionFacts & { storyId: string };

/** What the policy asks about an edition; throws `not-found` when there is none. */
export async function getEditionFacts(
  database: Database | Transaction,
  editionId: string,
): Promise<StoredFacts> {
  const facts = (await listEditionFacts(database, [editionId])).get(editionId);
  if (!facts) throw new Problem('not-found');
  return facts;
}

/** The same of many editions, by id and asked all at once; those that are not there are missing. */
export async function listEditionFacts(
  database: Database | Transaction,
  editionIds: readonly string[],
): Promise<Map<string, StoredFacts>> {
  const editions = await database.edition.findMany({
    where: { id: { in: [...editionIds] } },
    select: factsSelect,
  });
  return new Map(
    editions.flatMap((edition) => {
      const facts = presentFacts(edition);
      return facts ? [[edition.id, facts]] : [];
    }),
  );
}

const factsSelect = {
  id: true,
  locale: true,
  sourceEditionId: true,
  status: true,
  storyId: true,
  story: { select: { sectionId: true, createdById: true } },
} satisfies Prisma.EditionSelect;

function presentFacts(edition: Prisma.EditionGetPayload<{ select: typeof factsSelect }>): StoredFacts | null {
  if (!isLocale(edition.locale)) return null;
  return {
    storyId: edition.storyId,
    locale: edition.locale,
    isTranslation: edition.sourceEditionId !== null,
    status: edition.status,
    sectionId: edition.story.sectionId,
    createdById: edition.story.createdById,
  };
}
