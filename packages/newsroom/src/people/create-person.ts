import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { hashPassword } from './password';
import { personFields } from './person-fields';

export const createPersonInput = z.object({
  email: personFields.email,
  name: personFields.name,
  password: personFields.password,
  role: personFields.role,
  locales: personFields.locales,
  sectionIds: personFields.sectionIds.default([]),
  interfaceLocale: personFields.interfaceLocale.default('fr'),
});

/** Makes an account directly, for the command line and the sample newsroom; everyone else is invited. */
export async function createPerson(
  context: CommandContext,
  input: z.input<typeof createPersonInput>,
): Promise<{ personId: string }> {
  assertCan(context.actor, 'person.manage');
  const { password, locales, sectionIds, ...fields } = parseInput(createPersonInput, input);
  const passwordHash = await hashPassword(password);
  return context.database.$transaction(async (tx) => {
    if (await tx.person.findUnique({ where: { email: fields.email }, select: { id: true } })) {
      throw new Problem('email-taken', { field: 'email' });
    }
    await assertLanguagesOpen(tx, locales, 'locales');
    await assertSectionsExist(tx, sectionIds);
    const person = await tx.person.create({
      data: {
        ...fields,
        passwordHash,
        createdAt: context.now(),
        locales: { create: locales.map((locale) => ({ locale })) },
        sections: { create: sectionIds.map((sectionId) => ({ sectionId })) },
      },
      select: { id: true },
    });
    await recordAudit(tx, context.actor, {
      action: 'person.manage',
      subjectKind: 'person',
      subjectId: person.id,
      after: { email: fields.email, role: fields.role, locales, sectionIds },
    });
    return { personId: person.id };
  });
}
