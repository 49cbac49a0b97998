import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import type { ProblemCode } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { isStorableInstant } from '../time-key';

const instant = z.iso
  .datetime({ offset: true, error: 'time-invalid' })
  .refine(isStorableInstant, 'time-invalid');

export const listReleasesInput = z.object({
  /** ISO 8601 instants; releases due from the first up to, not including, the second. */
  from: instant.optional(),
  until: instant.optional(),
  take: z.int().min(1).max(limits.page).default(limits.page),
});

/** Releases that are planned, and those that failed and nobody has mended yet, by due time. */
export async function listReleases(context: QueryContext, input: z.input<typeof listReleasesInput>) {
  assertCan(context.actor, 'story.list');
  const { from, until, take } = parseInput(listReleasesInput, input);
  const releases = await context.database.plannedRelease.findMany({
    where: {
      OR: [{ state: 'planned' }, { state: 'failed', edition: { status: 'approved' } }],
      dueAt: { gte: from && new Date(from), lt: until && new Date(until) },
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take,
    include: {
      edition: { select: { storyId: true, locale: true, headline: true } },
      plannedBy: { select: { id: true, name: true } },
    },
  });
  return releases.map((release) => ({
    releaseId: release.id,
    editionId: release.editionId,
    storyId: release.edition.storyId,
    locale: release.edition.locale,
    headline: release.edition.headline,
    dueAt: release.dueAt,
    state: release.state,
    failure: release.failure as ProblemCode | null,
    attempts: release.attempts,
    plannedBy: release.plannedBy,
    isLate: release.state === 'planned' && release.dueAt < context.now(),
  }));
}
