import { type OpenHouse, openHouse } from '@marbre/api/open-house';
import pino from 'pino';
import { env } from '../env';

/** One house per process, though the server and Next's routes are bundled apart and cannot share a module. */
const shared = globalThis as typeof globalThis & { marbreHouse?: Promise<OpenHouse> };

/** The database, the queue and the live events of this process, opened on first use. */
export function house(): Promise<OpenHouse> {
  shared.marbreHouse ??= open().catch((error: unknown) => {
    shared.marbreHouse = undefined;
    throw error;
  });
  return shared.marbreHouse;
}

function open(): Promise<OpenHouse> {
  const { DATABASE_URL, AUTH_SECRET, LOG_LEVEL } = env();
  const log = pino({ name: 'web', level: LOG_LEVEL });
  return openHouse({
    databaseUrl: DATABASE_URL,
    ticketSecret: AUTH_SECRET,
    logError: (error, path) => log.error({ err: error, path }, 'something unexpected happened'),
  });
}
