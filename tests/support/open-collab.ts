import { createCollab, type CollabOptions } from '../../apps/collab/src/create-collab';
import { openWriting, type Writing } from '@marbre/newsroom/writing/open-writing';
import pino from 'pino';
import type { TestNewsroom } from './test-newsroom';

export const ticketSecret = 'a secret that only the tests know, long enough';

export interface TestCollab {
  /** Where editors connect. */
  url: string;
  /** Where its HTTP answers are. */
  httpUrl: string;
  writing: Writing;
  server: ReturnType<typeof createCollab>;
  close(): Promise<void>;
}

/** A live-editing server in this process, on a free port and the test's own database. */
export async function openCollab(
  newsroom: TestNewsroom,
  options: Partial<CollabOptions> = {},
): Promise<TestCollab> {
  const writing =
    options.writing ??
    openWriting({
      databaseUrl: newsroom.url,
      ticketSecret,
      poolSize: 4,
    });
  const log = pino({ level: 'silent' });
  const server = createCollab({ log, host: '127.0.0.1', port: 0, ...options, writing });
  await server.listen();
  const address = `127.0.0.1:${server.address.port}`;
  return {
    url: `ws://${address}`,
    httpUrl: `http://${address}`,
    writing,
    server,
    async close() {
      await server.destroy();
      await writing.close();
    },
  };
}
