/**
 * The web process: readers are answered from memory by our own document server, the newsroom by Next.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import next from 'next';
import pino from 'pino';
import { refuseLargeBody } from './body-limit';
import { env } from './env';
import { answerReader, openReader } from './features/reading/answer-reader';
import { loggedPath } from './logged-path';
import { addressHeader, networkAddress } from './network-address';
import { setSecurityHeaders } from './security-headers';

const { HOST, PORT, NODE_ENV, LOG_LEVEL, TRUST_PROXY, siteUrl } = env();
const log = pino({ name: 'web', level: LOG_LEVEL });
const isSecure = siteUrl.startsWith('https:');

const server = createServer();
const newsroom = next({
  dev: NODE_ENV === 'development',
  dir: fileURLToPath(new URL('..', import.meta.url)),
  hostname: HOST,
  port: PORT,
  httpServer: server,
});

await Promise.all([newsroom.prepare(), openReader()]);
const answerNewsroom = newsroom.getRequestHandler();

server.on('request', (request, response) => {
  // Readers' pages lie ready with their own headers: nothing comes before them.
  if (answerReader(request, response)) return;
  setSecurityHeaders(response, isSecure);
  if (refuseLargeBody(request, response)) return;
  request.headers[addressHeader] = networkAddress(request, TRUST_PROXY);
  answerNewsroom(request, response).catch((error: unknown) => {
    log.error({ err: error, path: loggedPath(request.url) }, 'a request failed');
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});

server.on('error', (error) => {
  log.fatal({ err: error }, `the web server cannot listen on ${HOST}:${PORT}`);
  process.exit(1);
});

server.listen(PORT, HOST, () => log.info({ port: PORT }, 'the web server listens'));

// Open pages hold event streams for hours: they are closed, ordinary requests get a moment to finish.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    log.info({ signal }, 'the web server stops');
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
}
