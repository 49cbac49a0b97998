// The fastest a Node http server can send one answer: the yardstick for a story page.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const folder = process.argv[2];
const body = readFileSync(join(folder, 'body'));
const headers = JSON.parse(readFileSync(join(folder, 'headers.json'), 'utf8'));

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
