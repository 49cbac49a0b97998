import type { Prisma } from '@marbre/db/generated/prisma/client';
import type { Actor } from '@marbre/story/policy/actor';
import { can, type EditionFacts } from '@marbre/story/policy/can';

/** Comments shown with a thread; the earlier ones of a long one are asked for. */
export const shownComments = 20;

export const commentSelect = {
  id: true,
  body: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  authorId: true,
  author: { select: { id: true, name: true } },
} as const satisfies Prisma.CommentSelect;

/** What a thread is shown by, for one reader. */
export function threadSelect(personId: string | null) {
  return {
    id: true,
    editionId: true,
    anchor: true,
    blockId: true,
    quotation: true,
    createdAt: true,
    resolvedAt: true,
    resolvedBy: { select: { id: true, name: true } },
    assignee: { select: { id: true, name: true } },
    comments: { orderBy: { id: 'desc' }, take: shownComments, select: commentSelect },
    _count: { select: { comments: true } },
    readings: {
      where: { personId: personId ?? '00000000-0000-0000-0000-000000000000' },
      select: { readAt: true },
    },
  } as const satisfies Prisma.CommentThreadSelect;
}

type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>;
type ThreadRow = Prisma.CommentThreadGetPayload<{ select: ReturnType<typeof threadSelect> }>;

/** A comment as one person sees it: a deleted one keeps its place and not its words. */
export function presentComment(actor: Actor, { authorId, deletedAt, body, ...comment }: CommentRow) {
  return {
    ...comment,
    body: deletedAt ? '' : body,
    isDeleted: deletedAt !== null,
    abilities: {
      change: deletedAt === null && can(actor, 'comment.change', { authorId }).allowed,
      delete: deletedAt === null && can(actor, 'comment.delete', { authorId }).allowed,
    },
  };
}

/** A thread as one person sees it, oldest comment first. */
export function presentThread(
  actor: Actor,
  facts: EditionFacts,
  { comments, readings, _count, ...thread }: ThreadRow,
) {
  const readAt = readings[0]?.readAt ?? null;
  const personId = actor.kind === 'person' ? actor.personId : null;
  const isNew = ({ authorId, deletedAt, createdAt }: CommentRow) =>
    deletedAt === null && authorId !== personId && (readAt === null || createdAt > readAt);
  return {
    ...thread,
    isUnread: comments.some(isNew),
    /** Comments before the first one here. */
    earlier: Math.max(0, _count.comments - comments.length),
    comments: comments.toReversed().map((comment) => presentComment(actor, comment)),
    abilities: {
      reply: can(actor, 'comment.create', facts),
      resolve: can(actor, 'comment.resolve', facts),
    },
  };
}
