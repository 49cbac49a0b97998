import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openReading } from '@marbre/newsroom/reading/open-reading';
import {
  createReaderServer,
  type ReaderServerOptions,
} from '../../apps/web/src/features/reading/reader-server';

export interface TestReader {
  /** Scheme, host and port of the public site. */
  origin: string;
  close(): Promise<void>;
}

/** The public site of the newsroom in the database at `url`, in this process; a fault of it fails the test. */
export async function openReader(
  url: string,
  options: Pick<ReaderServerOptions, 'preview'> = {},
): Promise<TestReader> {
  const reader = await createReaderServer({
    site: { name: 'Marbre', origin: 'http://paper.example', timeZone: 'Europe/Paris', defaultLocale: 'fr' },
    reading: openReading(url),
    ...options,
    onError: (error) => {
      throw error;
    },
  });
  const server = createServer((request, response) => {
    if (!reader.answer(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      await reader.close();
    },
  };
}
