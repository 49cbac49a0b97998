import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { policyFactsOf, readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';
import { cancelPlannedReleases } from './planned-releases';

export const cancelReleaseInput = z.object({ editionId: z.uuid() });

/** Calls off a planned release; the approval stays. */
export async function cancelRelease(
  context: CommandContext,
  input: z.input<typeof cancelReleaseInput>,
): Promise<void> {
  const { editionId } = parseInput(cancelReleaseInput, input);
  await context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.schedule', policyFactsOf(edition));
    const status = statusAfterStep(edition, 'cancel_release');
    await cancelPlannedReleases(tx, context, editionId);
    await moveEdition(tx, context, edition, status, {
      action: 'edition.schedule',
      details: { isCancelled: true },
    });
  });
}
