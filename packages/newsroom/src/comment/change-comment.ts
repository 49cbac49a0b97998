import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertPeopleThere, commentFields } from './comment-fields';
import { tellMentioned } from './tell-of-comment';
import { commenterOf, readCommentUnderLock } from './thread-facts';

export const changeCommentInput = z.object({ commentId: z.uuid(), body: commentFields.body });

/** Puts one's own comment differently. Whoever is named in it only now is told; nobody is told twice. */
export async function changeComment(
  context: CommandContext,
  input: z.input<typeof changeCommentInput>,
): Promise<void> {
  const { commentId, body } = parseInput(changeCommentInput, input);
  const authorId = commenterOf(context.actor);
  await context.database.$transaction(async (tx) => {
    const { comment, thread, facts } = await readCommentUnderLock(tx, commentId);
    assertCan(context.actor, 'comment.change', { authorId: comment.authorId });
    if (comment.deletedAt) throw new Problem('not-found');
    if (comment.body === body) return;
    await assertPeopleThere(tx, { body });
    const at = context.now();
    await tx.comment.update({ where: { id: commentId }, data: { body, editedAt: at } });
    const { id: threadId, editionId } = thread;
    await tellMentioned(tx, { threadId, commentId, authorId, body, facts, editionId, at });
    await recordAudit(tx, context.actor, {
      action: 'comment.change',
      subjectKind: 'edition',
      subjectId: editionId,
      before: { commentId, body: comment.body },
      after: { commentId, body },
    });
    await notifyLive(tx, { topic: 'comment', storyId: facts.storyId, editionId, threadId });
  });
}
