import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { hashPassword, isPasswordRight } from './password';
import { personFields, personIdInput } from './person-fields';
import { endSessionsOf } from './session';
import { countGuess, forgiveGuesses } from './sign-in-throttle';
import { hashToken, newToken } from './token';

const resetHours = 24;

/** A link, valid once for a day, with which a person chooses a new password. Administrators hand it over. */
export async function createPasswordReset(
  context: CommandContext,
  input: { personId: string },
): Promise<{ token: string; expiresAt: Date }> {
  assertCan(context.actor, 'person.manage');
  const { personId } = parseInput(personIdInput, input);
  const token = newToken();
  const expiresAt = new Date(context.now().getTime() + resetHours * 3_600_000);
  await context.database.$transaction(async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } }))) {
      throw new Problem('not-found');
    }
    await tx.passwordReset.deleteMany({ where: { personId, usedAt: null } });
    await tx.passwordReset.create({
      data: { tokenHash: hashToken(token), personId, createdAt: context.now(), expiresAt },
    });
    await recordAudit(tx, context.actor, {
      action: 'person.manage',
      subjectKind: 'person',
      subjectId: personId,
      after: { passwordReset: 'link made' },
    });
  });
  return { token, expiresAt };
}

export const resetPasswordInput = z.object({ token: z.string().max(100), password: personFields.password });

/** Uses a reset link: sets the password and ends every session of that person. */
export async function resetPassword(
  context: CommandContext,
  input: z.input<typeof resetPasswordInput>,
): Promise<{ email: string }> {
  const { token, password } = parseInput(resetPasswordInput, input);
  const where = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: context.now() } };
  if (!(await context.database.passwordReset.findFirst({ where, select: { id: true } }))) {
    throw new Problem('reset-invalid');
  }
  const passwordHash = await hashPassword(password);
  return context.database.$transaction(async (tx) => {
    const reset = await tx.passwordReset.findFirst({ where, select: { id: true, personId: true } });
    const claimed = reset
      ? await tx.passwordReset.updateMany({
          where: { id: reset.id, usedAt: null },
          data: { usedAt: context.now() },
        })
      : { count: 0 };
    if (!reset || claimed.count === 0) throw new Problem('reset-invalid');
    const person = await tx.person.update({
      where: { id: reset.personId },
      data: { passwordHash },
      select: { email: true },
    });
    await endSessionsOf(tx, context, reset.personId);
    await recordAudit(tx, context.actor, {
      action: 'account.manage',
      subjectKind: 'person',
      subjectId: reset.personId,
      after: { password: 'reset' },
    });
    return person;
  });
}

export const changePasswordInput = z.object({
  currentPassword: z.string().max(256),
  password: personFields.password,
});

/**
 * A person changes their own password; their other sessions end, this one too: they sign in again. Throws
 * `sign-in-failed` when the current one is wrong, `sign-in-throttled` after too many wrong ones.
 */
export async function changePassword(
  context: CommandContext,
  input: z.input<typeof changePasswordInput>,
): Promise<void> {
  if (context.actor.kind !== 'person') throw new Problem('not-signed-in');
  const { personId } = context.actor;
  assertCan(context.actor, 'account.manage', { personId });
  const { currentPassword, password } = parseInput(changePasswordInput, input);
  const person = await context.database.person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true },
  });
  await countGuess(context, personId);
  if (!(await isPasswordRight(person.passwordHash, currentPassword))) {
    throw new Problem('sign-in-failed', { field: 'currentPassword' });
  }
  await forgiveGuesses(context, personId);
  const passwordHash = await hashPassword(password);
  await context.database.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { passwordHash } });
    await endSessionsOf(tx, context, personId);
    await recordAudit(tx, context.actor, {
      action: 'account.manage',
      subjectKind: 'person',
      subjectId: personId,
      after: { password: 'changed' },
    });
  });
}
