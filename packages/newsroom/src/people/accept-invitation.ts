import type { Database, Transaction } from '@marbre/db/create-database';
import { Problem } from '@marbre/story/vocabulary/problem';
import type { Role } from '@marbre/story/vocabulary/role';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { hashPassword } from './password';
import { personFields } from './person-fields';
import { hashToken } from './token';

export const acceptInvitationInput = z.object({
  token: z.string().max(100),
  name: personFields.name,
  password: personFields.password,
  interfaceLocale: personFields.interfaceLocale.default('fr'),
  /** Only for the first administrator, whose link names no address. */
  email: personFields.email.optional(),
});

export const invitationTokenInput = z.object({ token: z.string().max(100) });

type InvitationContext = Pick<CommandContext, 'database' | 'now'>;

/** What the page of an invitation link shows before anything is typed; throws why it is no longer valid. */
export async function getInvitation(
  context: InvitationContext,
  input: z.input<typeof invitationTokenInput>,
): Promise<{ email: string; role: Role; isSetup: boolean; expiresAt: Date }> {
  const { token } = parseInput(invitationTokenInput, input);
  const invitation = await findOpenInvitation(context.database, context.now(), token);
  const { email, role, isSetup, expiresAt } = invitation;
  return { email, role, isSetup, expiresAt };
}

/** Makes the invited person's account and uses the link up; the two happen together or not at all. */
export async function acceptInvitation(
  context: InvitationContext,
  input: z.input<typeof acceptInvitationInput>,
): Promise<{ personId: string; email: string }> {
  const { token, name, password, interfaceLocale, email } = parseInput(acceptInvitationInput, input);
  await findOpenInvitation(context.database, context.now(), token);
  const passwordHash = await hashPassword(password);
  return context.database.$transaction(async (tx) => {
    const invitation = await findOpenInvitation(tx, context.now(), token);
    const address = invitation.isSetup ? email : invitation.email;
    if (!address) throw new Problem('field-required', { field: 'email' });
    const claimed = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null },
      data: { acceptedAt: context.now() },
    });
    if (claimed.count === 0) throw new Problem('invitation-used');
    if (await tx.person.findUnique({ where: { email: address }, select: { id: true } })) {
      throw new Problem('email-taken', { field: 'email' });
    }
    const person = await tx.person.create({
      data: {
        email: address,
        name,
        passwordHash,
        role: invitation.role,
        interfaceLocale,
        createdAt: context.now(),
        locales: { create: invitation.locales.map((locale) => ({ locale })) },
        sections: { create: invitation.sectionIds.map((sectionId) => ({ sectionId })) },
      },
      select: { id: true },
    });
    await recordAudit(
      tx,
      { kind: 'person', personId: person.id, role: invitation.role, locales: [], sectionIds: [] },
      {
        action: 'account.joined',
        subjectKind: 'person',
        subjectId: person.id,
        after: { email: address, role: invitation.role },
      },
    );
    return { personId: person.id, email: address };
  });
}

async function findOpenInvitation(database: Database | Transaction, now: Date, token: string) {
  const invitation = await database.invitation.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!invitation) throw new Problem('invitation-invalid');
  if (invitation.acceptedAt) throw new Problem('invitation-used');
  if (invitation.expiresAt <= now) throw new Problem('invitation-expired');
  if (invitation.isSetup && (await database.person.findFirst({ select: { id: true } }))) {
    throw new Problem('setup-closed');
  }
  return invitation;
}
