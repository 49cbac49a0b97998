import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A line to `target` that can die without a word: while it is dead nothing passes in either direction and
 * nobody is told, as when a laptop changes networks.
 */
export async function openBlackHole(target: string): Promise<{
  url: string;
  swallow(): void;
  /** New connections pass again; those that died stay dead. */
  heal(): void;
  close(): Promise<void>;
}> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isDead = false;
  const server = createServer((near) => {
    if (isDead) near.pause();
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (chunk) => {
        if (!isDead && !swallowed.has(from)) to.write(chunk);
      });
      from.on('close', () => {
        sockets.delete(from);
        if (!swallowed.has(from)) to.destroy();
      });
    }
  });
  const swallowed = new WeakSet<Socket>();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    swallow() {
      isDead = true;
      for (const socket of sockets) swallowed.add(socket);
    },
    heal: () => void (isDead = false),
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
