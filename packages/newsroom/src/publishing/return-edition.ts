import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { revokeApprovals } from './approvals';
import { policyFactsOf, readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';

export const returnEditionInput = z.object({
  editionId: z.uuid(),
  note: z.string().trim().min(1, 'reason-required').max(limits.note),
});

/** Gives an edition back to its authors with a note; an approval it had no longer holds. */
export async function returnEdition(
  context: CommandContext,
  input: z.input<typeof returnEditionInput>,
): Promise<void> {
  const { editionId, note } = parseInput(returnEditionInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.return', policyFactsOf(edition));
    const status = statusAfterStep(edition, 'return');
    await revokeApprovals(tx, context, editionId);
    await moveEdition(tx, context, edition, status, { action: 'edition.return', details: { note } });
  });
}
