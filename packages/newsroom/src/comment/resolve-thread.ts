import { assertCan } from '@marbre/story/policy/can';
import type { z } from 'zod';
import type { CommandContext } from '../context';
import { notifyPeople } from '../notification/notify-people';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { threadIdInput } from './comment-fields';
import { listParticipants } from './tell-of-comment';
import { commenterOf, readThreadUnderLock } from './thread-facts';

type Input = z.input<typeof threadIdInput>;

/** Closes a thread: it leaves the list of open ones and its words are no longer marked. */
export async function resolveThread(context: CommandContext, input: Input): Promise<void> {
  await setResolved(context, input, true);
}

/** Opens a resolved thread again, where it was. */
export async function reopenThread(context: CommandContext, input: Input): Promise<void> {
  await setResolved(context, input, false);
}

async function setResolved(context: CommandContext, input: Input, isResolved: boolean): Promise<void> {
  const { threadId } = parseInput(threadIdInput, input);
  const personId = commenterOf(context.actor);
  await context.database.$transaction(async (tx) => {
    const { thread, facts } = await readThreadUnderLock(tx, threadId);
    assertCan(context.actor, 'comment.resolve', facts);
    if ((thread.resolvedAt !== null) === isResolved) return;
    const at = context.now();
    await tx.commentThread.update({
      where: { id: threadId },
      data: isResolved
        ? { resolvedAt: at, resolvedById: personId }
        : { resolvedAt: null, resolvedById: null },
    });
    const { editionId } = thread;
    if (isResolved) {
      await notifyPeople(tx, {
        personIds: await listParticipants(tx, threadId),
        kind: 'resolved',
        cause: `resolved:${threadId}:${at.toISOString()}`,
        actorId: personId,
        editionId,
        threadId,
        at,
      });
    }
    await recordAudit(tx, context.actor, {
      action: 'comment.resolve',
      subjectKind: 'edition',
      subjectId: editionId,
      after: { threadId, resolved: isResolved },
    });
    await notifyLive(tx, { topic: 'comment', storyId: facts.storyId, editionId, threadId });
  });
}
