import { assertCan } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { z } from 'zod';
import { namesOf } from '../comment/names-of';
import { commenterOf } from '../comment/thread-facts';
import type { QueryContext } from '../context';
import { pageOf } from '../page';
import { parseInput } from '../parse-input';

export const listNotificationsInput = z.object({
  isUnread: z.boolean().default(false),
  /** Id of the last one of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(20),
});

/** Beyond this many nobody counts. */
const countedUnread = 99;

/** What was said in a comment that was deleted since is told to nobody. */
const stands = { OR: [{ commentId: null }, { comment: { deletedAt: null } }] };

/** What a person was told, newest first. */
export async function listNotifications(
  context: QueryContext,
  input: z.input<typeof listNotificationsInput>,
) {
  const personId = commenterOf(context.actor);
  assertCan(context.actor, 'notification.read', { personId });
  const { isUnread, after, take } = parseInput(listNotificationsInput, input);
  const rows = await context.database.notification.findMany({
    where: { personId, ...stands, ...(isUnread ? { readAt: null } : {}) },
    orderBy: { id: 'desc' },
    take: take + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: {
      id: true,
      kind: true,
      createdAt: true,
      readAt: true,
      threadId: true,
      actor: { select: { id: true, name: true } },
      edition: { select: { storyId: true, locale: true, headline: true } },
      thread: { select: { quotation: true } },
      comment: { select: { body: true } },
    },
  });
  const page = pageOf(rows, take, ({ edition, thread, comment, ...row }) => ({
    ...row,
    ...edition,
    quotation: thread?.quotation ?? null,
    body: comment?.body ?? null,
  }));
  return {
    ...page,
    names: await namesOf(
      context.database,
      page.rows.map(({ body }) => body ?? ''),
    ),
  };
}

/** How many a person has not read; 99 stands for more, too. */
export async function countUnread(context: QueryContext): Promise<{ unread: number }> {
  const personId = commenterOf(context.actor);
  assertCan(context.actor, 'notification.read', { personId });
  const unread = await context.database.notification.findMany({
    where: { personId, readAt: null, ...stands },
    take: countedUnread,
    select: { id: true },
  });
  return { unread: unread.length };
}
