import type { Database } from '@marbre/db/create-database';
import type { PersonActor } from '@marbre/story/policy/actor';

/** An active person as the policy sees them, by id or by e-mail address; null when there is none. */
export async function getActor(
  { database }: { database: Database },
  who: { personId: string } | { email: string },
): Promise<PersonActor | null> {
  const person = await database.person.findFirst({
    where: {
      isActive: true,
      ...('email' in who ? { email: who.email.trim().toLowerCase() } : { id: who.personId }),
    },
    select: {
      id: true,
      role: true,
      locales: { select: { locale: true } },
      sections: { select: { sectionId: true } },
    },
  });
  if (!person) return null;
  return {
    kind: 'person',
    personId: person.id,
    role: person.role,
    locales: person.locales.map(({ locale }) => locale),
    sectionIds: person.sections.map(({ sectionId }) => sectionId),
  };
}

/** The only active administrator, or null when there are none or several to choose from. */
export async function getSoleAdministrator({
  database,
}: {
  database: Database;
}): Promise<PersonActor | null> {
  const [first, second] = await database.person.findMany({
    where: { isActive: true, role: 'administrator' },
    orderBy: { id: 'asc' },
    take: 2,
    select: { id: true },
  });
  return first && !second ? getActor({ database }, { personId: first.id }) : null;
}

/** True while nobody has an account. */
export async function isHouseEmpty({ database }: { database: Database }): Promise<boolean> {
  return (await database.person.findFirst({ select: { id: true } })) === null;
}
