import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { assertTimeZone } from '../schedule/next-occurrence';
import { policyFactsOf, readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';
import { cancelPlannedReleases } from './planned-releases';
import { requirePublishableApproval } from './publish-edition';

/** How far ahead a release may be planned, in days: further is a slip of the keyboard. */
const furthestDays = 5 * 366;

export const planReleaseInput = z.object({
  editionId: z.uuid(),
  /** ISO 8601 instant with its offset, e.g. `2026-11-24T06:00:00+01:00`. */
  dueAt: z.iso.datetime({ offset: true, error: 'time-invalid' }),
  /** IANA name of the zone the person read the time in; kept for the record. */
  timeZone: z.string().max(64, 'time-zone-invalid').default('UTC'),
});

/**
 * Plans the approved revision for a time; a release planned before gives way to it.
 * Throws `not-approved`, `time-in-past`, `time-invalid`, `time-zone-invalid`, `facts-failing`.
 */
export async function planRelease(
  context: CommandContext,
  input: z.input<typeof planReleaseInput>,
): Promise<{ releaseId: string; dueAt: Date }> {
  const { editionId, dueAt: instant, timeZone } = parseInput(planReleaseInput, input);
  const dueAt = new Date(instant);
  assertTimeZone(timeZone);
  return context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.schedule', policyFactsOf(edition));
    if (edition.status === 'draft' || edition.status === 'in_review') throw new Problem('not-approved');
    const status = statusAfterStep(edition, 'schedule');
    assertPlannable(dueAt, context.now());
    const approval = await requirePublishableApproval(tx, edition);
    await cancelPlannedReleases(tx, context, editionId);
    const release = await tx.plannedRelease.create({
      data: {
        editionId,
        revisionId: approval.revisionId,
        contentHash: approval.contentHash,
        dueAt,
        nextAttemptAt: dueAt,
        plannedById: personIdOf(context.actor),
        createdAt: context.now(),
      },
      select: { id: true },
    });
    await moveEdition(tx, context, edition, status, {
      action: 'edition.schedule',
      details: {
        releaseId: release.id,
        dueAt: dueAt.toISOString(),
        timeZone,
        contentHash: approval.contentHash,
      },
    });
    return { releaseId: release.id, dueAt };
  });
}

function assertPlannable(dueAt: Date, now: Date): void {
  if (dueAt <= now) throw new Problem('time-in-past', { field: 'dueAt' });
  if (dueAt.getTime() - now.getTime() > furthestDays * 86_400_000) {
    throw new Problem('time-invalid', { field: 'dueAt' });
  }
}
