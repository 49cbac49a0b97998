import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from '@marbre/story/vocabulary/problem';
import { z } from 'zod';

/** Long enough for a slow network to open a socket, too short to be worth stealing. */
export const ticketSeconds = 60;

const ticketSchema = z.object({
  editionId: z.uuid(),
  personId: z.uuid(),
  sessionId: z.uuid(),
  /** Seconds since 1970 after which it is worth nothing. */
  expires: z.int(),
});

/** What a ticket says: this session of this person may open this edition's live document now. */
export type CollabTicket = z.infer<typeof ticketSchema>;

/** Writes a ticket as `<payload>.<signature>`, both base64url; `secret` is shared by web and collab. */
export function signTicket(secret: string, ticket: CollabTicket): string {
  const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${payload}.${signatureOf(secret, payload).toString('base64url')}`;
}

/** Reads a ticket; throws `ticket-invalid` when it is forged, broken or older than its minute. */
export function readTicket(secret: string, text: string, now: Date): CollabTicket {
  const [payload, signature, ...rest] = text.split('.');
  if (!payload || !signature || rest.length > 0) throw new Problem('ticket-invalid');
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(secret, payload);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Problem('ticket-invalid');
  }
  const ticket = ticketSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!ticket.success || ticket.data.expires * 1000 <= now.getTime()) throw new Problem('ticket-invalid');
  return ticket.data;
}

/** The same secret signs other things; the prefix keeps one kind from passing for another. */
function signatureOf(secret: string, payload: string): Buffer {
  return createHmac('sha256', secret).update(`marbre collab ticket 1\n${payload}`).digest();
}
