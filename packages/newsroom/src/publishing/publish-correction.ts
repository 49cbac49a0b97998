import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { approveLiveText, contentHashField } from './approve-edition';
import { policyFactsOf, readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';
import { writePublication } from './write-publication';

export const publishCorrectionInput = z.object({
  editionId: z.uuid(),
  /** Hash of the corrected words the editor saw. */
  contentHash: contentHashField,
  /** What was wrong and what is right, as readers are told. */
  note: z.string().trim().min(1, 'reason-required').max(limits.note),
});

/**
 * Approves the live words of a published edition and puts them before readers with a notice of what was
 * corrected, in one step. Throws like approving does, and `not-published`.
 */
export async function publishCorrection(
  context: CommandContext,
  input: z.input<typeof publishCorrectionInput>,
): Promise<{ publicationId: string; path: string }> {
  const { editionId, contentHash, note } = parseInput(publishCorrectionInput, input);
  return context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.approve', policyFactsOf(edition));
    assertCan(context.actor, 'edition.publish', policyFactsOf(edition));
    if (edition.status !== 'published') throw new Problem('not-published');
    const status = statusAfterStep(edition, 'correct');
    const revision = await approveLiveText(tx, context, edition, contentHash);
    const written = await writePublication(tx, context, { edition, revision, kind: 'correction', note });
    await moveEdition(tx, context, edition, status, {
      action: 'edition.publish',
      details: { publicationId: written.publicationId, contentHash, note, isCorrection: true },
    });
    return written;
  });
}
