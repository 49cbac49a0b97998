import { assertCan } from '@marbre/story/policy/can';
import { headlineOf } from '@marbre/story/document/plain-text';
import type { StoryDocument } from '@marbre/story/document/story-node';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { createRevision } from '../writing/create-revision';
import { policyFactsOf, readEditionUnderLock, statusAfterStep } from './edition-under-lock';
import { moveEdition } from './move-edition';

export const submitEditionInput = z.object({ editionId: z.uuid() });

/** Hands the words as they are now to the editors; a revision keeps what was submitted. */
export async function submitEdition(
  context: CommandContext,
  input: z.input<typeof submitEditionInput>,
): Promise<{ revisionId: string; contentHash: string }> {
  const { editionId } = parseInput(submitEditionInput, input);
  return context.database.$transaction(async (tx) => {
    const edition = await readEditionUnderLock(tx, editionId);
    assertCan(context.actor, 'edition.submit', policyFactsOf(edition));
    const status = statusAfterStep(edition, 'submit');
    const revision = await createRevision(tx, context, { editionId, reason: 'submitted' });
    assertHeadline(revision.content);
    await moveEdition(tx, context, edition, status, {
      action: 'edition.submit',
      details: { contentHash: revision.contentHash },
    });
    return { revisionId: revision.id, contentHash: revision.contentHash };
  });
}

/** Throws `headline-required` for words that no list or page could name. */
export function assertHeadline(content: StoryDocument): void {
  if (headlineOf(content) === '') throw new Problem('headline-required', { field: 'headline' });
}
