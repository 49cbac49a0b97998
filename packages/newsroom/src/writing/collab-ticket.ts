import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';
import { readClaim, signClaim } from '../people/signed-claim';

/** Long enough for a slow network to open a socket, too short to be worth stealing. */
export const ticketSeconds = 60;

const purpose = 'collab ticket';

const ticketSchema = z.object({
  editionId: z.uuid(),
  personId: z.uuid(),
  sessionId: z.uuid(),
  /** Seconds since 1970 after which it is worth nothing. */
  expires: z.int(),
});

/** What a ticket says: this session of this person may open this edition's live document now. */
export type CollabTicket = z.infer<typeof ticketSchema>;

/** A ticket as a browser carries it; `secret` is shared by web and collab. */
export function signTicket(secret: string, ticket: CollabTicket): string {
  return signClaim(secret, purpose, ticket);
}

/** Reads a ticket; throws `ticket-invalid` when it is forged, broken or older than its minute. */
export function readTicket(secret: string, text: string, now: Date): CollabTicket {
  const ticket = ticketSchema.safeParse(readClaim(secret, purpose, text));
  if (!ticket.success || ticket.data.expires * 1000 <= now.getTime()) throw new Problem('ticket-invalid');
  return ticket.data;
}
