import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request for the public site; false leaves it to the newsroom. */
export function answerReader(_request: IncomingMessage, _response: ServerResponse): boolean {
  return false;
}
