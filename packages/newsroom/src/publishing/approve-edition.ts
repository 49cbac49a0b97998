import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { createRevision } from '../writing/create-revision';
import { grantApproval } from './approvals';
import {
  policyFactsOf,
  type PublishingEdition,
  readEditionUnderLock,
  statusAfterStep,
} from './edition-under-lock';
import { moveEdition } from './move-edition';
import { assertFactsHold, assertTranslationComplete } from './obstacles';
import { assertHeadline } from './submit-edition';

/** sha256 as 64 lower-case hexadecimal digits. */
export const contentHashField = z.string().regex(/^[0-9a-f]{64}$/);

export const approveEditionInput = z.object({
  editionId: z.uuid(),
  /** Hash of the words the approver saw. */
  contentHash: contentHashField,
});

/**
 * An editor's word that these very words may be read by everyone.
 *
 * Throws `revision-changed` when the live text is no longer what the approver saw, `facts-failing`,
 * `translation-incomplete`, `headline-required`, `status-not-allowed`.
 */
export async function approveEdition(
  context: CommandContext,
  input: z.input<typeof approveEditionInput>,
): Promise<{ revisionId: string; contentHash: string }> {
  const { editionId, contentHash } = parseInput(approveEditionInput, input);
  return context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.approve', policyFactsOf(edition));
    const status = statusAfterStep(edition, 'approve');
    const revision = await approveLiveText(tx, context, edition, contentHash);
    await moveEdition(tx, context, edition, status, {
      action: 'edition.approve',
      details: { contentHash, revisionId: revision.id },
    });
    return { revisionId: revision.id, contentHash };
  });
}

/** Makes a revision of the live text, checks that it may be approved and is what was seen, and approves it. */
export async function approveLiveText(
  tx: Transaction,
  context: CommandContext,
  edition: PublishingEdition,
  seenHash: string,
) {
  const revision = await createRevision(tx, context, { editionId: edition.id, reason: 'approved' });
  if (revision.contentHash !== seenHash) throw new Problem('revision-changed');
  assertHeadline(revision.content);
  await assertTranslationComplete(tx, edition.id);
  await assertFactsHold(tx, edition.id);
  await grantApproval(tx, context, edition, revision);
  return revision;
}
