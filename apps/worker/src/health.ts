import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Answers `GET /health` on the loopback interface: 200 while `check` resolves, 503 when it rejects.
 * Returns the port, which is a free one when 0 was asked for.
 */
export async function startHealth(
  port: number,
  check: () => Promise<Record<string, unknown>>,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url !== '/health') return answer(404, { status: 'unknown' });
    check().then(
      (details) => answer(200, { status: 'ok', ...details }),
      () => answer(503, { status: 'unavailable' }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
