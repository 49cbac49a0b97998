import type { IncomingMessage, ServerResponse } from 'node:http';
import pino from 'pino';
import { env } from '../../env';
import { readSessionId, sessionCookie } from '../../auth/session-token';
import { openPreviews, openReading } from '../../reading-data';
import { readCookie } from './preview/read-cookie';
import { createReaderServer, type ReaderServer } from './reader-server';

let server: ReaderServer | undefined;

/** Opens the public site with this process's configuration; ask once, before listening. */
export async function openReader(): Promise<void> {
  const { AUTH_SECRET, DATABASE_URL, LOG_LEVEL, SITE_NAME, SITE_TIME_ZONE, siteUrl } = env();
  const log = pino({ name: 'reader', level: LOG_LEVEL });
  const previews = openPreviews({ databaseUrl: DATABASE_URL, ticketSecret: AUTH_SECRET });
  server = await createReaderServer({
    site: { name: SITE_NAME, origin: siteUrl, timeZone: SITE_TIME_ZONE, defaultLocale: 'fr' },
    reading: openReading(DATABASE_URL),
    preview: {
      previews,
      sessionOf: (request) => readSessionId(readCookie(request.headers.cookie, sessionCookie())),
    },
    onError: (error, path) => log.error({ err: error, path }, 'a page could not be rendered'),
  });
}

/** Answers a request of the public site and returns true; false leaves it to the newsroom. */
export function answerReader(request: IncomingMessage, response: ServerResponse): boolean {
  return server?.answer(request, response) ?? false;
}
