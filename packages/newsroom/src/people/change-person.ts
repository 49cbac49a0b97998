import type { Transaction } from '@marbre/db/create-database';
import { assertCan } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { CommandContext } from '../context';
import { assertLanguagesOpen } from '../language/assert-languages-open';
import { parseInput } from '../parse-input';
import { notifyLive } from '../record/emit-event';
import { recordAudit } from '../record/record-audit';
import { assertSectionsExist } from '../settings/sections';
import { personFields, personIdInput } from './person-fields';
import { endSessionsOf } from './session';

export const changePersonInput = z.object({
  personId: z.uuid(),
  version: z.int(),
  name: personFields.name,
  role: personFields.role,
  locales: personFields.locales,
  sectionIds: personFields.sectionIds,
});

/** Changes what a person may do. Open sockets and pages hear of it and ask the policy again. */
export async function changePerson(
  context: CommandContext,
  input: z.input<typeof changePersonInput>,
): Promise<{ version: number }> {
  assertCan(context.actor, 'person.manage');
  const { personId, version, locales, sectionIds, ...fields } = parseInput(changePersonInput, input);
  return context.database.$transaction(async (tx) => {
    const before = await lockPerson(tx, personId);
    if (before.version !== version) throw new Problem('version-conflict');
    if (before.role === 'administrator' && fields.role !== 'administrator') {
      assertNotSelf(context, personId);
      await assertAnotherAdministrator(tx, personId);
    }
    // Somebody who writes a language keeps it when it is retired.
    const kept = before.locales.map(({ locale }) => locale);
    const added = locales.filter((locale) => !kept.includes(locale));
    await assertLanguagesOpen(tx, added, 'locales');
    await assertSectionsExist(tx, sectionIds);
    await tx.personLocale.deleteMany({ where: { personId } });
    await tx.personSection.deleteMany({ where: { personId } });
    await tx.person.update({
      where: { id: personId },
      data: {
        ...fields,
        version: version + 1,
        locales: { create: locales.map((locale) => ({ locale })) },
        sections: { create: sectionIds.map((sectionId) => ({ sectionId })) },
      },
    });
    await recordAudit(tx, context.actor, {
      action: 'person.manage',
      subjectKind: 'person',
      subjectId: personId,
      before: {
        name: before.name,
        role: before.role,
        locales: kept,
        sectionIds: before.sections.map(({ sectionId }) => sectionId),
      },
      after: { ...fields, locales, sectionIds },
    });
    await notifyLive(tx, { topic: 'person', personId });
    return { version: version + 1 };
  });
}

/** Ends a person's access: every session is revoked, so pages and sockets close within seconds. */
export async function deactivatePerson(context: CommandContext, input: { personId: string }): Promise<void> {
  await setActive(context, parseInput(personIdInput, input).personId, false);
}

/** Lets a person back in; they sign in afresh. */
export async function reactivatePerson(context: CommandContext, input: { personId: string }): Promise<void> {
  await setActive(context, parseInput(personIdInput, input).personId, true);
}

async function setActive(context: CommandContext, personId: string, isActive: boolean): Promise<void> {
  assertCan(context.actor, 'person.manage');
  if (!isActive) assertNotSelf(context, personId);
  await context.database.$transaction(async (tx) => {
    const before = await lockPerson(tx, personId);
    if (before.isActive === isActive) return;
    if (!isActive && before.role === 'administrator') await assertAnotherAdministrator(tx, personId);
    await tx.person.update({
      where: { id: personId },
      data: { isActive, deactivatedAt: isActive ? null : context.now(), version: { increment: 1 } },
    });
    if (!isActive) await endSessionsOf(tx, context, personId);
    await recordAudit(tx, context.actor, {
      action: 'person.manage',
      subjectKind: 'person',
      subjectId: personId,
      before: { isActive: before.isActive },
      after: { isActive },
    });
  });
}

async function lockPerson(tx: Transaction, personId: string) {
  await tx.$queryRaw`select id from "Person" where id = ${personId}::uuid for update`;
  const person = await tx.person.findUnique({
    where: { id: personId },
    include: { locales: true, sections: true },
  });
  if (!person) throw new Problem('not-found');
  return person;
}

function assertNotSelf(context: CommandContext, personId: string): void {
  if (context.actor.kind === 'person' && context.actor.personId === personId) {
    throw new Problem('cannot-change-self');
  }
}

async function assertAnotherAdministrator(tx: Transaction, personId: string): Promise<void> {
  // Every administrator's row is locked, so that two of them cannot remove each other at once.
  const others = await tx.$queryRaw<{ id: string }[]>`
    select id from "Person" where role = 'administrator' and "isActive" for update`;
  if (!others.some(({ id }) => id !== personId)) throw new Problem('last-administrator');
}
