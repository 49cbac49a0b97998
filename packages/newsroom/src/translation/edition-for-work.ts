import type { Transaction } from '@marbre/db/create-database';
import type { EditionFacts } from '@marbre/story/policy/can';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { TranslationEdition } from './read-pairings';

/** A translation with what its commands need to know. */
export type WorkedEdition = TranslationEdition & {
  storyId: string;
  staleBlocks: number;
  facts: EditionFacts;
};

/**
 * Reads a translation and holds its row until the transaction ends, so that a machine and a person, or two
 * people, decide about its blocks one after the other. Throws `not-found` for originals too.
 */
export async function readTranslationUnderLock(tx: Transaction, editionId: string): Promise<WorkedEdition> {
  await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
  const edition = await tx.edition.findUnique({
    where: { id: editionId },
    select: {
      id: true,
      locale: true,
      storyId: true,
      status: true,
      staleBlocks: true,
      sourceEdition: { select: { id: true, locale: true } },
      story: { select: { sectionId: true, createdById: true } },
    },
  });
  if (!edition?.sourceEdition) throw new Problem('not-found');
  const { story, sourceEdition, status, ...rest } = edition;
  return {
    ...rest,
    sourceEdition,
    facts: { ...story, locale: edition.locale as Locale, isTranslation: true, status },
  };
}
