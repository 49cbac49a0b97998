/**
 * One process that serves the public site and nothing else: `reader-process.ts <database url> [port]`.
 * Prints its port once it listens, and ends when its parent does.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReaderServer } from '../../apps/web/src/features/reading/reader-server';
import { openReading } from '../../apps/web/src/reading-data';

const [url = '', port = '0'] = process.argv.slice(2);
const origin = 'http://paper.example';

const reader = await createReaderServer({
  site: {
    name: 'Marbre',
    origin: port === '0' ? origin : `http://localhost:${port}`,
    timeZone: 'Europe/Paris',
    defaultLocale: 'fr',
  },
  reading: openReading(url),
  onError: (error, path) => console.error(path, error),
});

const server = createServer((request, response) => {
  if (reader.answer(request, response)) return;
  response.writeHead(404).end();
});
server.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});

process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
