import type { Database } from '@marbre/db/create-database';
import type { PersonActor } from '@marbre/story/policy/actor';
import { can } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { getSignedIn } from '../people/session';
import { getEditionFacts } from '../story/edition-facts';
import { readTicket } from './collab-ticket';

/** A person let into a live document. */
export interface Admission {
  storyId: string;
  editionId: string;
  sessionId: string;
  actor: PersonActor;
  personName: string;
  /** May write, or at least suggest, and not only read. */
  canWrite: boolean;
  /** Of what they write only suggestions are let through; the accepted text stays as it is. */
  onlySuggests: boolean;
}

interface Door {
  database: Database;
  now: () => Date;
}

/**
 * Opens a live document to whoever brings a ticket for it. Throws `ticket-invalid`, `session-ended`,
 * `not-found` or the policy's refusal.
 */
export async function admitWithTicket(
  door: Door & { ticketSecret: string },
  ticketText: string,
  editionId: string,
): Promise<Admission> {
  const ticket = readTicket(door.ticketSecret, ticketText, door.now());
  if (ticket.editionId !== editionId) throw new Problem('ticket-invalid');
  const admission = await admitSession(door, ticket.sessionId, editionId);
  if (admission.actor.personId !== ticket.personId) throw new Problem('ticket-invalid');
  return admission;
}

/** Asks again, later, whether a session may still be in a document, and whether it may still write. */
export async function admitSession(door: Door, sessionId: string, editionId: string): Promise<Admission> {
  const signedIn = await getSignedIn(door, sessionId);
  if (!signedIn) throw new Problem('session-ended');
  const { actor, person } = signedIn;
  const mayRead = can(actor, 'edition.read');
  if (!mayRead.allowed) throw new Problem(mayRead.reason);
  const facts = await getEditionFacts(door.database, editionId);
  const canWrite = can(actor, 'edition.suggest', facts).allowed;
  const onlySuggests = !can(actor, 'edition.write', facts).allowed;
  const { storyId } = facts;
  return { storyId, editionId, sessionId, actor, personName: person.name, canWrite, onlySuggests };
}
