import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { threadIdInput } from './comment-fields';
import { commenterOf } from './thread-facts';

/** A person has read a thread: it is unread no more, nor is what their inbox says of it. */
export async function markThreadRead(
  context: CommandContext,
  input: z.input<typeof threadIdInput>,
): Promise<void> {
  assertCan(context.actor, 'edition.read');
  const { threadId } = parseInput(threadIdInput, input);
  const personId = commenterOf(context.actor);
  const at = context.now();
  await context.database.$transaction(async (tx) => {
    const thread = await tx.commentThread.findUnique({ where: { id: threadId }, select: { id: true } });
    if (!thread) throw new Problem('not-found');
    await markAuthorRead(tx, threadId, personId, at);
    const { count } = await tx.notification.updateMany({
      where: { personId, threadId, readAt: null },
      data: { readAt: at },
    });
    if (count > 0) await notifyLive(tx, { topic: 'notification', personId });
  });
}

/** Whoever writes in a thread has read it. */
export async function markAuthorRead(
  tx: Transaction,
  threadId: string,
  personId: string,
  readAt: Date,
): Promise<void> {
  await tx.threadReading.upsert({
    where: { threadId_personId: { threadId, personId } },
    create: { threadId, personId, readAt },
    update: { readAt },
  });
}
