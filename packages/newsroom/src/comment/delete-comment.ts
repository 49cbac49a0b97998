import { assertCan } from '@marbre/story/policy/can';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { commentIdInput } from './comment-fields';
import { readCommentUnderLock } from './thread-facts';

type Input = z.input<typeof commentIdInput>;

/** Takes a comment away, and its thread with the last one. It can be brought back. */
export async function deleteComment(context: CommandContext, input: Input): Promise<void> {
  await setDeleted(context, input, true);
}

/** Brings a deleted comment back. */
export async function restoreComment(context: CommandContext, input: Input): Promise<void> {
  await setDeleted(context, input, false);
}

async function setDeleted(context: CommandContext, input: Input, isDeleted: boolean): Promise<void> {
  const { commentId } = parseInput(commentIdInput, input);
  await context.database.$transaction(async (tx) => {
    const { comment, thread, facts } = await readCommentUnderLock(tx, commentId);
    assertCan(context.actor, 'comment.delete', { authorId: comment.authorId });
    if ((comment.deletedAt !== null) === isDeleted) return;
    const at = context.now();
    await tx.comment.update({ where: { id: commentId }, data: { deletedAt: isDeleted ? at : null } });
    const left = await tx.comment.findFirst({
      where: { threadId: thread.id, deletedAt: null },
      select: { id: true },
    });
    await tx.commentThread.update({ where: { id: thread.id }, data: { deletedAt: left ? null : at } });
    await recordAudit(tx, context.actor, {
      action: 'comment.delete',
      subjectKind: 'edition',
      subjectId: thread.editionId,
      ...(isDeleted
        ? { before: { commentId, body: comment.body } }
        : { after: { commentId, body: comment.body } }),
    });
    await notifyLive(tx, {
      topic: 'comment',
      storyId: facts.storyId,
      editionId: thread.editionId,
      threadId: thread.id,
    });
  });
}
