import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { emitEvent } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { personFields } from './person-fields';
import { hashToken, newToken } from './token';

export const invitationDays = 7;

export const invitePersonInput = z.object({
  email: personFields.email,
  role: personFields.role,
  locales: personFields.locales,
  sectionIds: personFields.sectionIds.default([]),
});

/** Makes a link, valid once for 7 days, that lets somebody join. The token is returned here and nowhere else. */
export async function invitePerson(
  context: CommandContext,
  input: z.input<typeof invitePersonInput>,
): Promise<{ invitationId: string; token: string; expiresAt: Date }> {
  assertCan(context.actor, 'person.manage');
  const { email, role, locales, sectionIds } = parseInput(invitePersonInput, input);
  const token = newToken();
  const expiresAt = new Date(context.now().getTime() + invitationDays * 86_400_000);
  const invitationId = await context.database.$transaction(async (tx) => {
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) {
      throw new Problem('email-taken', { field: 'email' });
    }
    await assertLanguagesOpen(tx, locales, 'locales');
    await assertSectionsExist(tx, sectionIds);
    // The last word on what somebody may do holds: a link made before it opens nothing any more.
    await tx.invitation.deleteMany({ where: { email, isSetup: false, acceptedAt: null } });
    const invitation = await tx.invitation.create({
      data: {
        tokenHash: hashToken(token),
        email,
        role,
        locales,
        sectionIds,
        invitedById: context.actor.kind === 'person' ? context.actor.personId : null,
        createdAt: context.now(),
        expiresAt,
      },
      select: { id: true },
    });
    await recordAudit(tx, context.actor, {
      action: 'person.manage',
      subjectKind: 'invitation',
      subjectId: invitation.id,
      after: { email, role, locales, sectionIds },
    });
    await emitEvent(tx, 'invitation.created', { invitationId: invitation.id, email });
    return invitation.id;
  });
  return { invitationId, token, expiresAt };
}
