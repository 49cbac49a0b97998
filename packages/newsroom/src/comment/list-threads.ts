import { personIdOf } from '@marbre/story/policy/actor';
import { assertCan, can } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { pageOf } from '../page';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import { threadIdInput } from './comment-fields';
import { namesOf } from './names-of';
import { presentComment, presentThread, commentSelect, threadSelect } from './present-thread';

export const listThreadsInput = z.object({
  editionId: z.uuid(),
  /** Resolved threads, newest first, or open ones in the order they were begun. */
  isResolved: z.boolean().default(false),
  /** Id of the last thread of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

/** An edition's threads. Where each lies now is in the text itself, for whoever has it open. */
export async function listThreads(context: QueryContext, input: z.input<typeof listThreadsInput>) {
  const { actor, database } = context;
  assertCan(actor, 'edition.read');
  const { editionId, isResolved, after, take } = parseInput(listThreadsInput, input);
  const facts = await getEditionFacts(database, editionId);
  const threads = await database.commentThread.findMany({
    where: { editionId, deletedAt: null, resolvedAt: isResolved ? { not: null } : null },
    orderBy: { id: isResolved ? 'desc' : 'asc' },
    take: take + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: threadSelect(personIdOf(actor)),
  });
  const page = pageOf(threads, take, (thread) => presentThread(actor, facts, thread));
  const bodies = page.rows.flatMap(({ comments }) => comments.map(({ body }) => body));
  return {
    ...page,
    names: await namesOf(database, bodies),
    abilities: { create: can(actor, 'comment.create', facts) },
  };
}

/** One thread, wherever it stands: what a link to it opens. */
export async function getThread(context: QueryContext, input: z.input<typeof threadIdInput>) {
  const { actor, database } = context;
  assertCan(actor, 'edition.read');
  const { threadId } = parseInput(threadIdInput, input);
  const thread = await database.commentThread.findFirst({
    where: { id: threadId, deletedAt: null },
    select: threadSelect(personIdOf(actor)),
  });
  if (!thread) throw new Problem('not-found');
  const presented = presentThread(actor, await getEditionFacts(database, thread.editionId), thread);
  const names = await namesOf(
    database,
    presented.comments.map(({ body }) => body),
  );
  return { thread: presented, names };
}

export const listCommentsInput = z.object({
  threadId: z.uuid(),
  /** Id of the first comment already shown. */
  before: z.uuid(),
  take: z.int().min(1).max(limits.page).default(50),
});

/** Earlier comments of a long thread, latest first. */
export async function listComments(context: QueryContext, input: z.input<typeof listCommentsInput>) {
  const { actor, database } = context;
  assertCan(actor, 'edition.read');
  const { threadId, before, take } = parseInput(listCommentsInput, input);
  const comments = await database.comment.findMany({
    where: { threadId, id: { lt: before } },
    orderBy: { id: 'desc' },
    take: take + 1,
    select: commentSelect,
  });
  const page = pageOf(comments, take, (comment) => presentComment(actor, comment));
  return {
    ...page,
    names: await namesOf(
      database,
      page.rows.map(({ body }) => body),
    ),
  };
}

export const countThreadsInput = z.object({ editionId: z.uuid() });

/** How many threads of an edition are open, and how many of those hold something this person has not read. */
export async function countThreads(context: QueryContext, input: z.input<typeof countThreadsInput>) {
  assertCan(context.actor, 'edition.read');
  const { editionId } = parseInput(countThreadsInput, input);
  const personId = personIdOf(context.actor);
  const [counts] = await context.database.$queryRaw<{ open: number; unread: number }[]>`
    select count(*)::int as open, count(*) filter (where exists (
      select 1 from "Comment" comment
      where comment."threadId" = thread.id and comment."deletedAt" is null
        and comment."authorId" is distinct from ${personId}::uuid
        and comment."createdAt" > coalesce(reading."readAt", '-infinity')
    ))::int as unread
    from "CommentThread" thread
    left join "ThreadReading" reading on reading."threadId" = thread.id and reading."personId" = ${personId}::uuid
    where thread."editionId" = ${editionId}::uuid and thread."resolvedAt" is null and thread."deletedAt" is null`;
  return counts ?? { open: 0, unread: 0 };
}
