// Hocuspocus as it comes, keeping nothing: the yardstick for live editing.
import { Server } from '@hocuspocus/server';

const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false });
await server.listen();
console.log(server.address.port);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
