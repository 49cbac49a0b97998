import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { requireApproval } from './approvals';
import { contentHashField } from './approve-edition';
import {
  policyFactsOf,
  type PublishingEdition,
  readEditionUnderLock,
  statusAfterStep,
} from './edition-under-lock';
import { isReadingCurrent } from './is-reading-current';
import { moveEdition } from './move-edition';
import { assertFactsHold } from './obstacles';
import { cancelPlannedReleases } from './planned-releases';
import { writePublication } from './write-publication';

export const publishEditionInput = z.object({
  editionId: z.uuid(),
  /** When given, the hash of the approved words the person saw; anything else approved since is refused. */
  contentHash: contentHashField.optional(),
});

/**
 * Puts the approved revision before readers now; on a published edition, as an update. A release planned
 * for later is cancelled. Throws `not-approved`, `facts-failing`, `revision-changed`, and `status-not-allowed` when
 * readers see just this already.
 */
export async function publishEdition(
  context: CommandContext,
  input: z.input<typeof publishEditionInput>,
): Promise<{ publicationId: string; path: string }> {
  const { editionId, contentHash } = parseInput(publishEditionInput, input);
  return context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.publish', policyFactsOf(edition));
    if (edition.status === 'draft' || edition.status === 'in_review') throw new Problem('not-approved');
    const status = statusAfterStep(edition, 'publish');
    const approval = await requirePublishableApproval(tx, edition);
    if (contentHash && contentHash !== approval.contentHash) throw new Problem('revision-changed');
    const revision = await tx.revision.findUniqueOrThrow({ where: { id: approval.revisionId } });
    if (edition.status === 'published' && (await isReadingCurrent(tx, edition, revision))) {
      throw new Problem('status-not-allowed', { values: { status: edition.status } });
    }
    await cancelPlannedReleases(tx, context, editionId);
    const written = await writePublication(tx, context, {
      edition,
      revision,
      kind: edition.status === 'published' ? 'update' : 'publish',
    });
    await moveEdition(tx, context, edition, status, {
      action: 'edition.publish',
      details: {
        publicationId: written.publicationId,
        contentHash: approval.contentHash,
        path: written.path,
      },
    });
    return written;
  });
}

/**
 * The approval to publish by. Checks that came in late count when they judge the very words approved;
 * when the live text has moved on, they judge other words than the readers will get.
 */
export async function requirePublishableApproval(tx: Transaction, edition: PublishingEdition) {
  const approval = await requireApproval(tx, edition);
  if (edition.contentHash === approval.contentHash) await assertFactsHold(tx, edition.id);
  return approval;
}
