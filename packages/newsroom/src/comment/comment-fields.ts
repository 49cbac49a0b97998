import type { Transaction } from '@marbre/db/create-database';
import { mentionsOf } from '@marbre/story/comment/comment-body';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';

export const threadIdInput = z.object({ threadId: z.uuid() });
export const commentIdInput = z.object({ commentId: z.uuid() });

export const commentFields = {
  body: z.string().trim().min(1).max(limits.comment),
  assigneeId: z.uuid().optional(),
} as const;

/** Refuses names of people who are not there (any more): they would never hear of it. */
export async function assertPeopleThere(
  tx: Transaction,
  { body, assigneeId }: { body: string; assigneeId?: string },
): Promise<void> {
  const { personIds } = mentionsOf(body);
  if (personIds.length > limits.mentions) {
    throw new Problem('field-too-long', { field: 'body', values: { limit: limits.mentions } });
  }
  const named = [...new Set(assigneeId ? [...personIds, assigneeId] : personIds)];
  const present = await tx.person.findMany({
    where: { id: { in: named }, isActive: true },
    select: { id: true },
  });
  const missing = named.find((id) => !present.some((person) => person.id === id));
  if (missing !== undefined) {
    throw new Problem('field-invalid', { field: personIds.includes(missing) ? 'body' : 'assigneeId' });
  }
}
