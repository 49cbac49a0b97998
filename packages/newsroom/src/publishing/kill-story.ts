import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { revokeApprovals } from './approvals';
import {
  policyFactsOf,
  type PublishingEdition,
  readEditionUnderLock,
  statusAfterStep,
} from './edition-under-lock';
import { moveEdition } from './move-edition';
import { cancelPlannedReleases } from './planned-releases';
import { withdrawalNote } from './unpublish-edition';
import { writeWithdrawal } from './write-publication';

export const killStoryInput = z.object({ storyId: z.uuid(), note: withdrawalNote });

/**
 * Takes a whole story back in every language: nothing of it stays public, approved or planned.
 *
 * Who may take the original down may do this, whatever languages it was translated into: a story that
 * must go cannot wait for an editor of each.
 */
export async function killStory(
  context: CommandContext,
  input: z.input<typeof killStoryInput>,
): Promise<{ withdrawn: number }> {
  const { storyId, note } = parseInput(killStoryInput, input);
  return context.database.$transaction(async (tx) => {
    const ids = await tx.edition.findMany({
      where: { storyId },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    const editions: PublishingEdition[] = [];
    for (const { id } of ids) editions.push(await readEditionUnderLock(tx, id));
    const original = editions.find(({ sourceEditionId }) => sourceEditionId === null) ?? editions[0];
    if (!original) throw new Problem('not-found');
    assertCan(context.actor, 'edition.unpublish', policyFactsOf(original));
    const isPublic = editions.some(({ status }) => status === 'published' || status === 'scheduled');
    if (!isPublic) throw new Problem('not-published');
    for (const edition of editions) {
      await cancelPlannedReleases(tx, context, edition.id);
      await revokeApprovals(tx, context, edition.id);
      if (edition.status === 'published') await writeWithdrawal(tx, context, edition, 'kill', note);
      await moveEdition(tx, context, edition, statusAfterStep(edition, 'kill'), {
        action: 'edition.unpublish',
        details: { note, isKill: true },
      });
    }
    return { withdrawn: editions.filter(({ status }) => status === 'published').length };
  });
}
