import type { Transaction } from '@marbre/db/create-database';
import { type Actor, personIdOf } from '@marbre/story/policy/actor';
import { Problem } from '@marbre/story/vocabulary/problem';
import { getEditionFacts } from '../story/edition-facts';

/** Whoever comments signs with their name: our own worker has none. */
export function commenterOf(actor: Actor): string {
  const personId = personIdOf(actor);
  if (personId === null) throw new Problem('not-allowed');
  return personId;
}

/**
 * Reads a thread and holds its row until the transaction ends, so that an answer and a resolution come one
 * after the other. Throws `not-found`, for a deleted thread too unless asked.
 */
export async function readThreadUnderLock(
  tx: Transaction,
  threadId: string,
  { evenDeleted = false }: { evenDeleted?: boolean } = {},
) {
  await tx.$queryRaw`select id from "CommentThread" where id = ${threadId}::uuid for update`;
  const thread = await tx.commentThread.findUnique({ where: { id: threadId } });
  if (!thread || (thread.deletedAt && !evenDeleted)) throw new Problem('not-found');
  return { thread, facts: await getEditionFacts(tx, thread.editionId) };
}

/** A comment with its thread, held; `not-found` when there is none. */
export async function readCommentUnderLock(tx: Transaction, commentId: string) {
  const found = await tx.comment.findUnique({ where: { id: commentId }, select: { threadId: true } });
  if (!found) throw new Problem('not-found');
  const { thread, facts } = await readThreadUnderLock(tx, found.threadId, { evenDeleted: true });
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId } });
  return { comment, thread, facts };
}
