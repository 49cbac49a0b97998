import type { Transaction } from '@marbre/db/create-database';
import { mentionsOf } from '@marbre/story/comment/comment-body';
import type { EditionFacts } from '@marbre/story/policy/can';
import { notifyPeople } from '../notification/notify-people';

export interface CommentMade {
  threadId: string;
  commentId: string;
  authorId: string;
  body: string;
  assigneeId?: string;
  editionId: string;
  facts: EditionFacts;
  at: Date;
}

/**
 * Tells the people a new comment concerns, each once and for the weightiest reason: asked to see to it,
 * mentioned, part of the conversation, author of the story.
 */
export async function tellOfComment(tx: Transaction, comment: CommentMade): Promise<void> {
  const { assigneeId, threadId, facts } = comment;
  await notifyPeople(tx, { ...about(comment), kind: 'assigned', personIds: assigneeId ? [assigneeId] : [] });
  await tellMentioned(tx, comment);
  await notifyPeople(tx, {
    ...about(comment),
    kind: 'reply',
    personIds: await listParticipants(tx, threadId),
  });
  await notifyPeople(tx, {
    ...about(comment),
    kind: 'comment',
    personIds: facts.createdById ? [facts.createdById] : [],
  });
}

/** Tells whoever a comment names and has not been told of it. */
export async function tellMentioned(tx: Transaction, comment: CommentMade): Promise<void> {
  const { personIds, isDesk } = mentionsOf(comment.body);
  const desk = isDesk ? await listDesk(tx, comment.facts.sectionId) : [];
  await notifyPeople(tx, { ...about(comment), kind: 'mention', personIds: [...personIds, ...desk] });
}

/** Who has had a part in a thread so far. */
export async function listParticipants(tx: Transaction, threadId: string): Promise<string[]> {
  const authors = await tx.comment.findMany({
    where: { threadId, deletedAt: null, authorId: { not: null } },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  const thread = await tx.commentThread.findUnique({ where: { id: threadId }, select: { assigneeId: true } });
  return [...authors.map(({ authorId }) => authorId), thread?.assigneeId].filter(
    (id) => typeof id === 'string',
  );
}

/** The desk: everyone who belongs to the section by name, and the editors who belong to all. */
async function listDesk(tx: Transaction, sectionId: string): Promise<string[]> {
  const people = await tx.person.findMany({
    where: {
      isActive: true,
      OR: [{ sections: { some: { sectionId } } }, { role: 'editor', sections: { none: {} } }],
    },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

function about({ threadId, commentId, authorId, editionId, at }: CommentMade) {
  return { cause: `comment:${commentId}`, actorId: authorId, editionId, threadId, commentId, at };
}
