import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import { commenterOf } from '../comment/thread-facts';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';

export const markNotificationsReadInput = z.object({
  /** Left out, all of them. */
  ids: z.array(z.uuid()).min(1).max(limits.page).optional(),
  isRead: z.boolean().default(true),
});

/** Marks one's own notifications read, or unread again; others' among the ids are passed over. */
export async function markNotificationsRead(
  context: CommandContext,
  input: z.input<typeof markNotificationsReadInput>,
): Promise<{ changed: number }> {
  const personId = commenterOf(context.actor);
  assertCan(context.actor, 'notification.read', { personId });
  const { ids, isRead } = parseInput(markNotificationsReadInput, input);
  return context.database.$transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { personId, readAt: isRead ? null : { not: null }, ...(ids ? { id: { in: ids } } : {}) },
      data: { readAt: isRead ? context.now() : null },
    });
    if (count > 0) await notifyLive(tx, { topic: 'notification', personId });
    return { changed: count };
  });
}
