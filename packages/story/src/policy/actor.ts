import type { Locale } from '../vocabulary/locale';
import type { Role } from '../vocabulary/role';

/** A person as the policy sees them, read fresh from the database for every request. */
export interface PersonActor {
  kind: 'person';
  personId: string;
  role: Role;
  /** Languages they may write in. */
  locales: readonly Locale[];
  /** Sections they belong to; empty means every section. */
  sectionIds: readonly string[];
}

/** Our own worker acting on nobody's behalf: a schedule that came due, a sample being laid out. */
export interface SystemActor {
  kind: 'system';
}

/** Somebody who has not signed in. */
export interface AnonymousActor {
  kind: 'anonymous';
}

export type Actor = PersonActor | SystemActor | AnonymousActor;

export const anonymous: AnonymousActor = { kind: 'anonymous' };
export const system: SystemActor = { kind: 'system' };

/** The person's id for records of authorship, or null when no person acted. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
