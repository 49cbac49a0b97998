import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { revokeApprovals } from './approvals';
import { policyFactsOf, readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';
import { writeWithdrawal } from './write-publication';

/** What readers are told in place of the words. */
export const withdrawalNote = z.string().trim().min(1, 'reason-required').max(limits.note);

export const unpublishEditionInput = z.object({ editionId: z.uuid(), note: withdrawalNote });

/** Takes one edition away from readers, who see the note in its place. Throws `not-published`. */
export async function unpublishEdition(
  context: CommandContext,
  input: z.input<typeof unpublishEditionInput>,
): Promise<void> {
  const { editionId, note } = parseInput(unpublishEditionInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.unpublish', policyFactsOf(edition));
    if (edition.status !== 'published') throw new Problem('not-published');
    const status = statusAfterStep(edition, 'unpublish');
    await writeWithdrawal(tx, context, edition, 'takedown', note);
    await revokeApprovals(tx, context, editionId);
    await moveEdition(tx, context, edition, status, { action: 'edition.unpublish', details: { note } });
  });
}
