import type { Database, Transaction } from '@marbre/db/create-database';
import type { EditionFacts } from '@marbre/story/policy/can';
import { isLocale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';

/** What the policy asks about an edition; throws `not-found` when there is none. */
export async function getEditionFacts(
  database: Database | Transaction,
  editionId: string,
): Promise<EditionFacts & { storyId: string }> {
  const edition = await database.edition.findUnique({
    where: { id: editionId },
    select: {
      locale: true,
      sourceEditionId: true,
      status: true,
      storyId: true,
      story: { select: { sectionId: true, createdById: true } },
    },
  });
  if (!edition || !isLocale(edition.locale)) throw new Problem('not-found');
  return {
    storyId: edition.storyId,
    locale: edition.locale,
    isTranslation: edition.sourceEditionId !== null,
    status: edition.status,
    sectionId: edition.story.sectionId,
    createdById: edition.story.createdById,
  };
}
