import { openWriting } from '@marbre/newsroom/writing/open-writing';
import pino from 'pino';
import { createCollab } from './create-collab';
import { readEnv } from './env';

/** Time for open documents to be put away; whatever is not is in the log all the same. */
const patienceMs = 5_000;

const env = readEnv();
const log = pino({ name: 'collab', level: env.LOG_LEVEL });
const writing = openWriting({
  databaseUrl: env.DATABASE_URL,
  ticketSecret: env.AUTH_SECRET,
  poolSize: 10,
});
const server = createCollab({
  writing,
  log,
  host: env.HOST,
  port: env.COLLAB_PORT,
  redisUrl: env.REDIS_URL,
});

server.httpServer.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  log.fatal(
    taken ? { port: env.COLLAB_PORT } : { err: error },
    taken ? 'the port of live editing is taken; set COLLAB_PORT to another' : 'live editing cannot listen',
  );
  process.exit(1);
});

await server.listen();
log.info({ host: env.HOST, port: server.address.port }, 'live editing is ready');

let isClosing = false;

async function close(signal: string): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  log.info({ signal }, 'live editing is closing');
  const late = new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref());
  await Promise.race([server.destroy(), late]);
  await Promise.race([writing.close(), late]);
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close(signal));
