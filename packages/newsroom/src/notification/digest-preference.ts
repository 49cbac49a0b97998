import { assertCan } from '@marbre/story/policy/can';
import { z } from 'zod';
import { commenterOf } from '../comment/thread-facts';
import type { CommandContext, QueryContext } from '../context';
import { parseInput } from '../parse-input';

export const setDigestInput = z.object({ wantsDigest: z.boolean() });

/** Whether a person has mailed to them what they did not see. */
export async function getDigestPreference(context: QueryContext): Promise<{ wantsDigest: boolean }> {
  const personId = commenterOf(context.actor);
  assertCan(context.actor, 'notification.read', { personId });
  return context.database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { wantsDigest: true },
  });
}

/** Turns one's own mail on or off. */
export async function setDigestPreference(
  context: CommandContext,
  input: z.input<typeof setDigestInput>,
): Promise<void> {
  const personId = commenterOf(context.actor);
  assertCan(context.actor, 'notification.read', { personId });
  const data = parseInput(setDigestInput, input);
  await context.database.person.update({ where: { id: personId }, data });
}
