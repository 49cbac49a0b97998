import { assertCan, can, type Decision } from '@marbre/story/policy/can';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import type { QueryContext } from '../context';
import { parseInput } from '../parse-input';
import { getEditionFacts } from '../story/edition-facts';
import { signTicket, ticketSeconds } from './collab-ticket';

export const getCollabTicketInput = z.object({ editionId: z.uuid() });

/** What a ticket is bound to besides the person: their session, and the secret it is signed with. */
export interface TicketContext extends QueryContext {
  sessionId: string;
  ticketSecret: string;
}

/** A ticket of one minute with which this person's browser opens an edition's live document. */
export async function getCollabTicket(
  context: TicketContext,
  input: z.input<typeof getCollabTicketInput>,
): Promise<{ ticket: string; canWrite: Decision }> {
  assertCan(context.actor, 'edition.read');
  if (context.actor.kind !== 'person') throw new Problem('not-allowed');
  const { editionId } = parseInput(getCollabTicketInput, input);
  const facts = await getEditionFacts(context.database, editionId);
  const ticket = signTicket(context.ticketSecret, {
    editionId,
    personId: context.actor.personId,
    sessionId: context.sessionId,
    expires: Math.floor(context.now().getTime() / 1000) + ticketSeconds,
  });
  return { ticket, canWrite: can(context.actor, 'edition.suggest', facts) };
}
