import type { Connection } from '@hocuspocus/server';
import type { ProblemCode } from '@marbre/story/vocabulary/problem';
import type { ConnectionContext } from './connection-context';

/** Why a socket was closed; from 4000 on the numbers are ours. Hocuspocus's own reset is 4205. */
export const closeCodes = {
  /** What was sent is no update. */
  unreadable: 4400,
  /** The right to be here has gone. */
  removed: 4403,
  /** What was sent changes the text of somebody who may only suggest. Sending it again would not help. */
  onlySuggest: 4409,
  /** What was sent could not be saved; the browser still has it and sends it again. */
  notSaved: 4205,
  /** Too much at once. */
  tooMuch: 4429,
} as const;

/** Refuses a connection: the reason reaches the browser, and the empty message keeps the console quiet. */
export class Refusal extends Error {
  readonly reason: ProblemCode;

  constructor(reason: ProblemCode) {
    super('');
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/**
 * Closes the socket under a connection. Closing the connection alone would leave the browser on an open
 * socket, believing itself connected.
 */
export function closeSocket(
  connection: Connection<ConnectionContext>,
  code: (typeof closeCodes)[keyof typeof closeCodes],
  reason: ProblemCode,
): void {
  connection.close({ code, reason });
  connection.webSocket.close(code, reason);
}
