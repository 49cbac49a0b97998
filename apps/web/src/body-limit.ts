import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '@marbre/story/vocabulary/limits';

/** Bytes of what a form or a procedure is sent; the longest notes and lists are far shorter. */
const ordinaryBytes = 1024 * 1024;
/** Procedures that are sent a file. */
const importing: readonly string[] = [
  'story.import',
  'exchange.importTranslation',
  'exchange.importMemory',
  'exchange.importTerms',
];
/** A file travels in base64, four characters for three bytes, with some JSON around it. */
const importBytes = Math.ceil(limits.importBytes / 3) * 4 + 64 * 1024;

/** As tRPC's client reads a refusal; anybody else reads the status. */
const refusal = JSON.stringify({
  error: {
    json: {
      message: 'too-large',
      code: -32600,
      data: { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413, problem: { code: 'too-large' } },
    },
  },
});

/**
 * Refuses a request whose body is longer than anything we take, or of a length it does not tell, before a
 * byte of it is read into memory: whoever sends it need not be signed in. True when it was answered.
 */
export function refuseLargeBody(request: IncomingMessage, response: ServerResponse): boolean {
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  const length = Number(request.headers['content-length'] ?? 0);
  if (!isChunked && length <= mostBytes(request.url ?? '')) return false;
  response.writeHead(isChunked ? 411 : 413, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(refusal);
  return true;
}

function mostBytes(url: string): number {
  const path = url.split('?', 1)[0] ?? '';
  const procedures = path.startsWith('/api/trpc/') ? path.slice('/api/trpc/'.length).split(',') : [];
  return procedures.some((name) => importing.includes(name)) ? importBytes : ordinaryBytes;
}
