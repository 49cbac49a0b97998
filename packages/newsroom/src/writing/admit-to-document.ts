import type { Database } from '@marbre/db/create-database';
import type { PersonActor } from '@marbre/story/policy/actor';
import { can } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { listSignedIn, type SignedIn } from '../people/session';
import { listEditionFacts, type StoredFacts } from '../story/edition-facts';
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

/** An open document and the session in which somebody has it open. */
export interface OpenDoor {
  sessionId: string;
  editionId: string;
}

/**
 * Asks again, later, whether sessions may still be in documents, and whether they may still write: two
 * questions, however many doors. Answers in their order, with the `Problem` of those who may not.
 */
export async function readmit(door: Door, doors: readonly OpenDoor[]): Promise<(Admission | Problem)[]> {
  const [signedIn, facts] = await Promise.all([
    listSignedIn(door, distinct(doors.map(({ sessionId }) => sessionId))),
    listEditionFacts(door.database, distinct(doors.map(({ editionId }) => editionId))),
  ]);
  return doors.map(({ sessionId, editionId }) =>
    decide(signedIn.get(sessionId), editionId, facts.get(editionId)),
  );
}

async function admitSession(door: Door, sessionId: string, editionId: string): Promise<Admission> {
  const [answer] = await readmit(door, [{ sessionId, editionId }]);
  if (!answer || answer instanceof Problem) throw answer ?? new Problem('session-ended');
  return answer;
}

function decide(
  signedIn: SignedIn | undefined,
  editionId: string,
  facts: StoredFacts | undefined,
): Admission | Problem {
  if (!signedIn) return new Problem('session-ended');
  const { sessionId, actor, person } = signedIn;
  const mayRead = can(actor, 'edition.read');
  if (!mayRead.allowed) return new Problem(mayRead.reason);
  if (!facts) return new Problem('not-found');
  const canWrite = can(actor, 'edition.suggest', facts).allowed;
  const onlySuggests = !can(actor, 'edition.write', facts).allowed;
  const { storyId } = facts;
  return { storyId, editionId, sessionId, actor, personName: person.name, canWrite, onlySuggests };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
