import type { Transaction } from '@marbre/db/create-database';
import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { EditionFacts } from '@marbre/story/policy/can';
import { type EditionStep, statusAfter } from '@marbre/story/policy/edition-flow';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { EditionStatus } from '@marbre/story/vocabulary/status';

export const publishingInclude = {
  story: {
    include: {
      section: { select: { slug: true } },
      bylines: { orderBy: { position: 'asc' }, select: { name: true } },
      topics: { include: { topic: { select: { name: true } } } },
    },
  },
  sourceEdition: { select: { locale: true } },
  reading: true,
} satisfies Prisma.EditionInclude;

/** An edition with all that publishing it needs. */
export type PublishingEdition = Prisma.EditionGetPayload<{ include: typeof publishingInclude }>;

/**
 * Reads an edition and holds its row until the transaction ends, so that two people (or a person and
 * the clock) cannot take two steps with it at once; typing goes on meanwhile. Throws `not-found`.
 */
export async function readEditionUnderLock(tx: Transaction, editionId: string): Promise<PublishingEdition> {
  await tx.$queryRaw`select id from "Edition" where id = ${editionId}::uuid for no key update`;
  const edition = await tx.edition.findUnique({ where: { id: editionId }, include: publishingInclude });
  if (!edition) throw new Problem('not-found');
  return edition;
}

/** What the policy wants to know of an edition. */
export function policyFactsOf(
  edition: Pick<PublishingEdition, 'locale' | 'sourceEditionId' | 'status'> & {
    story: { sectionId: string; createdById: string | null };
  },
): EditionFacts {
  return {
    sectionId: edition.story.sectionId,
    createdById: edition.story.createdById,
    locale: edition.locale as Locale,
    isTranslation: edition.sourceEditionId !== null,
    status: edition.status,
  };
}

/** The state a step leads to; throws `status-not-allowed` when it cannot be taken from the present one. */
export function statusAfterStep(edition: { status: EditionStatus }, step: EditionStep): EditionStatus {
  const status = statusAfter(edition.status, step);
  if (!status) throw new Problem('status-not-allowed', { values: { status: edition.status } });
  return status;
}
