import type { Transaction } from '@marbre/db/create-database';
import { personIdOf } from '@marbre/story/policy/actor';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import type { PublishingEdition } from './edition-under-lock';

/** The approval that holds for an edition now, or null. A later one takes the place of the earlier. */
function readApproval(tx: Transaction, editionId: string) {
  return tx.approval.findFirst({ where: { editionId, revokedAt: null }, orderBy: { id: 'desc' } });
}

/** The approval that holds; throws `not-approved` when nobody approved these words in this language. */
export async function requireApproval(tx: Transaction, edition: Pick<PublishingEdition, 'id' | 'locale'>) {
  const approval = await readApproval(tx, edition.id);
  if (!approval || approval.locale !== edition.locale) throw new Problem('not-approved');
  return approval;
}

/** Writes down an editor's word for one revision; earlier approvals of the edition no longer hold. */
export async function grantApproval(
  tx: Transaction,
  context: CommandContext,
  edition: Pick<PublishingEdition, 'id' | 'locale'>,
  revision: { id: string; contentHash: string },
): Promise<string> {
  await revokeApprovals(tx, context, edition.id);
  const approval = await tx.approval.create({
    data: {
      editionId: edition.id,
      revisionId: revision.id,
      contentHash: revision.contentHash,
      locale: edition.locale,
      approvedById: personIdOf(context.actor),
      approvedAt: context.now(),
    },
    select: { id: true },
  });
  return approval.id;
}

/** Takes back every approval of an edition that still holds. */
export async function revokeApprovals(
  tx: Transaction,
  context: CommandContext,
  editionId: string,
): Promise<void> {
  await tx.approval.updateMany({ where: { editionId, revokedAt: null }, data: { revokedAt: context.now() } });
}
