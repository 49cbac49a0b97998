import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { findFreePorts } from './running-newsroom';

/** Whether this machine has a Redis to test with (Debian: `apt install redis-server`). */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** A Redis of our own that keeps nothing, on a free port. */
export async function startRedis(): Promise<{ url: string; stop(): Promise<void> }> {
  const [port = 0] = await findFreePorts(1);
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Ready to accept connections')) ready();
    });
    child.once('exit', (code) => fail(new Error(`Redis ended at once (${code}).`)));
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}
