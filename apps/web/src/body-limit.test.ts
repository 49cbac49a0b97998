import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { limits } from '@marbre/story/vocabulary/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refuseLargeBody } from './body-limit';

const server = createServer((request, response) => {
  if (!refuseLargeBody(request, response)) response.writeHead(204).end();
});
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => void server.close());

/** Asks to send a body of this kind without sending any: the answer must not wait for it. */
async function statusOf(path: string, headers: Record<string, string | number>): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  const sent = ask({ host: '127.0.0.1', port, path, method: 'POST', headers });
  sent.on('error', () => undefined);
  sent.flushHeaders();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  sent.destroy();
  return answer.statusCode;
}

describe('a body nobody should have to hold in memory', () => {
  it.each([
    ['/api/auth/callback/credentials', 2_000, 204],
    ['/api/auth/callback/credentials', 50 * 1024 * 1024, 413],
    ['/api/trpc/story.change?batch=1', 200_000, 204],
    ['/api/trpc/story.change?batch=1', 50 * 1024 * 1024, 413],
    ['/api/trpc/story.change?story.import', 5 * 1024 * 1024, 413],
    ['/api/trpc/story.import?batch=1', Math.ceil(limits.importBytes / 3) * 4 + 500, 204],
    ['/api/trpc/story.import?batch=1', 50 * 1024 * 1024, 413],
    ['/api/trpc/exchange.importTranslation?batch=1', 5 * 1024 * 1024, 204],
    ['/api/trpc/exchange.importMemory?batch=1', Math.ceil(limits.importBytes / 3) * 4 + 500, 204],
    ['/api/trpc/exchange.importTerms?batch=1', 5 * 1024 * 1024, 204],
    ['/api/trpc/exchange.exportMemory?batch=1', 5 * 1024 * 1024, 413],
    ['/sign-in', 50 * 1024 * 1024, 413],
  ])('%s with %i bytes is answered %i', async (path, length, status) => {
    expect(await statusOf(path, { 'content-length': length })).toBe(status);
  });

  it('is refused when it does not tell its length', async () => {
    expect(await statusOf('/api/auth/callback/credentials', { 'transfer-encoding': 'chunked' })).toBe(411);
  });
});
