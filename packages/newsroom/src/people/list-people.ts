import { assertCan, can } from '@marbre/story/policy/can';
import { limits } from '@marbre/story/vocabulary/limits';
import { roles } from '@marbre/story/vocabulary/role';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { pageOf } from '../page';
import { parseInput } from '../parse-input';
import { findPeople } from './find-people';
import { personIdInput } from './person-fields';
import { listSessions } from './session';

export const listPeopleInput = z.object({
  search: z.string().trim().max(limits.search).default(''),
  role: z.enum(roles).optional(),
  isActive: z.boolean().optional(),
  /** Id of the last person of the page before. */
  after: z.uuid().optional(),
  take: z.int().min(1).max(limits.page).default(50),
});

const listed = {
  id: true,
  name: true,
  email: true,
  role: true,
  isActive: true,
  version: true,
  createdAt: true,
  locales: { select: { locale: true } },
  sections: { select: { sectionId: true } },
} as const;

/** Colleagues by name. Addresses are shown to administrators only, and found by nobody else. */
export async function listPeople(context: QueryContext, input: z.input<typeof listPeopleInput>) {
  assertCan(context.actor, 'person.list');
  const { search, role, isActive, after, take } = parseInput(listPeopleInput, input);
  const isManager = can(context.actor, 'person.manage').allowed;
  const sought = { search, isAddressSearched: isManager, role, isActive };
  const ids = await findPeople(context.database, sought, { after, take: take + 1 });
  const people = await context.database.person.findMany({
    where: { id: { in: ids } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: listed,
  });
  return pageOf(people, take, (person) => ({
    ...person,
    email: isManager ? person.email : null,
    locales: person.locales.map(({ locale }) => locale),
    sectionIds: person.sections.map(({ sectionId }) => sectionId),
  }));
}

/** One person with their open sessions and the latest of what was done to their account. */
export async function getPerson(context: QueryContext, input: { personId: string }) {
  const { personId } = parseInput(personIdInput, input);
  assertCan(context.actor, 'person.read', { personId });
  const person = await context.database.person.findUnique({ where: { id: personId }, select: listed });
  if (!person) throw new Problem('not-found');
  const history = await context.database.auditEntry.findMany({
    where: { subjectKind: 'person', subjectId: personId },
    orderBy: { id: 'desc' },
    take: 20,
    select: {
      id: true,
      at: true,
      action: true,
      before: true,
      after: true,
      actor: { select: { name: true } },
    },
  });
  return {
    ...person,
    locales: person.locales.map(({ locale }) => locale),
    sectionIds: person.sections.map(({ sectionId }) => sectionId),
    sessions: await listSessions(context, { personId }),
    history,
  };
}
