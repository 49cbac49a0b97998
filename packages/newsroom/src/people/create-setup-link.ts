import { Problem } from '@marbre/story/vocabulary/problem';
import type { CommandContext } from '../context';
import { listOpenLocales } from '../language/list-languages';
import { invitationDays } from './invite-person';
import { hashToken, newToken } from './token';

/**
 * The one-time link with which the first administrator of an empty newsroom makes their account.
 * Throws `setup-closed` once anybody has one. An earlier unused link stops working.
 */
export async function createSetupLink(
  context: Pick<CommandContext, 'database' | 'now'>,
): Promise<{ token: string }> {
  const token = newToken();
  await context.database.$transaction(async (tx) => {
    if (await tx.person.findFirst({ select: { id: true } })) throw new Problem('setup-closed');
    await tx.invitation.deleteMany({ where: { isSetup: true } });
    await tx.invitation.create({
      data: {
        tokenHash: hashToken(token),
        email: '',
        role: 'administrator',
        locales: await listOpenLocales(tx),
        isSetup: true,
        createdAt: context.now(),
        expiresAt: new Date(context.now().getTime() + invitationDays * 86_400_000),
      },
    });
  });
  return { token };
}
