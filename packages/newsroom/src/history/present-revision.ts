import type { Prisma } from '@marbre/db/generated/prisma/client';

/** What lists say of a revision: everything but its words. */
export const listedRevision = {
  id: true,
  editionId: true,
  number: true,
  reason: true,
  name: true,
  contentHash: true,
  createdAt: true,
  machines: true,
  createdBy: { select: { name: true } },
  contributors: { select: { person: { select: { id: true, name: true } } }, orderBy: { personId: 'asc' } },
} as const satisfies Prisma.RevisionSelect;

type Listed = Prisma.RevisionGetPayload<{ select: typeof listedRevision }>;

/** A revision with the people and engines that wrote since the one before. */
export function presentRevision({ contributors, createdBy, ...revision }: Listed) {
  return {
    ...revision,
    createdBy: createdBy?.name ?? null,
    contributors: contributors.map(({ person }) => person),
  };
}
