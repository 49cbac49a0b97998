import { createPerson } from '@marbre/newsroom/people/create-person';
import { saveSection } from '@marbre/newsroom/settings/sections';
import { type PersonActor, system } from '@marbre/story/policy/actor';
import type { Locale } from '@marbre/story/vocabulary/locale';
import type { Role } from '@marbre/story/vocabulary/role';
import type { TestNewsroom } from './test-newsroom';

export interface LaidPerson {
  personId: string;
  email: string;
  password: string;
  role: Role;
  locales: Locale[];
}

const cast = {
  administrator: { role: 'administrator', locales: ['fr', 'en', 'ar', 'es'] },
  editor: { role: 'editor', locales: ['fr', 'en', 'ar', 'es'] },
  reporter: { role: 'reporter', locales: ['fr'] },
  translator: { role: 'translator', locales: ['en', 'ar', 'es'] },
  /** Somebody who may be deactivated or changed without spoiling another test. */
  leaver: { role: 'reporter', locales: ['fr'] },
} as const satisfies Record<string, { role: Role; locales: readonly Locale[] }>;

export type LaidPeople = Record<keyof typeof cast, LaidPerson>;

/** One person of each role, and one to spare. */
export async function layPeople(newsroom: TestNewsroom): Promise<LaidPeople> {
  const context = newsroom.contextFor(system);
  const laid = await Promise.all(
    Object.entries(cast).map(async ([name, { role, locales }]) => {
      const email = `${name}@example.org`;
      const password = `phrase secrète de ${name}`;
      const fields = { email, password, role, locales: [...locales] };
      const { personId } = await createPerson(context, { ...fields, name: `${name} Dupont` });
      return [name, { ...fields, personId }] as const;
    }),
  );
  return Object.fromEntries(laid) as LaidPeople;
}

/** The person as the policy sees them, belonging to every section. */
export function actorOf({ personId, role, locales }: LaidPerson): PersonActor {
  return { kind: 'person', personId, role, locales, sectionIds: [] };
}

/** A section to file stories under. */
export async function laySection(newsroom: TestNewsroom, slug = 'monde'): Promise<string> {
  const { sectionId } = await saveSection(newsroom.contextFor(system), {
    slug,
    names: { fr: 'Monde', en: 'World', ar: 'العالم', es: 'Mundo' },
  });
  return sectionId;
}
