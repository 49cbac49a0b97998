import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertPeopleThere, commentFields } from './comment-fields';
import { markAuthorRead } from './mark-thread-read';
import { tellOfComment } from './tell-of-comment';
import { commenterOf, readThreadUnderLock } from './thread-facts';

export const replyToThreadInput = z.object({ threadId: z.uuid(), ...commentFields });

/** Answers in a thread. An answer to a resolved one opens it again: the matter is not closed. */
export async function replyToThread(
  context: CommandContext,
  input: z.input<typeof replyToThreadInput>,
): Promise<{ commentId: string }> {
  const { threadId, body, assigneeId } = parseInput(replyToThreadInput, input);
  const authorId = commenterOf(context.actor);
  const at = context.now();
  return context.database.$transaction(async (tx) => {
    const { thread, facts } = await readThreadUnderLock(tx, threadId);
    assertCan(context.actor, 'comment.create', facts);
    await assertPeopleThere(tx, { body, assigneeId });
    const { editionId } = thread;
    const { id: commentId } = await tx.comment.create({
      data: { threadId, authorId, body, createdAt: at },
      select: { id: true },
    });
    await tx.commentThread.update({
      where: { id: threadId },
      data: {
        commentedAt: at,
        resolvedAt: null,
        resolvedById: null,
        ...(assigneeId ? { assigneeId } : {}),
      },
    });
    await markAuthorRead(tx, threadId, authorId, at);
    await tellOfComment(tx, { threadId, commentId, authorId, body, assigneeId, facts, editionId, at });
    await recordAudit(tx, context.actor, {
      action: 'comment.create',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { threadId, commentId, ...(thread.resolvedAt ? { reopened: true } : {}) },
    });
    await notifyLive(tx, { topic: 'comment', storyId: facts.storyId, editionId, threadId });
    return { commentId };
  });
}
