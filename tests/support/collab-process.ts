import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { vi } from 'vitest';
import { ticketSecret } from './open-collab';
import { findFreePorts } from './running-newsroom';

const root = resolve(import.meta.dirname, '../..');

/** The real live-editing process, as it is started in earnest. */
export interface CollabProcess {
  /** Where editors connect. */
  url: string;
  httpUrl: string;
  /** Everything it has written to its log. */
  said(): string;
  /** Starts it again after it was stopped or killed. */
  start(): Promise<void>;
  /** Ends it; resolves with its exit code, null when a signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts live editing over a database, on a port of its own, and waits until it is well. */
export async function startCollabProcess(
  databaseUrl: string,
  env: NodeJS.ProcessEnv = {},
): Promise<CollabProcess> {
  const [port = 0] = await findFreePorts(1);
  let child: ChildProcess | undefined;
  let said = '';
  const collab: CollabProcess = {
    url: `ws://127.0.0.1:${port}`,
    httpUrl: `http://127.0.0.1:${port}`,
    said: () => said,
    async start() {
      child = spawn(process.execPath, ['--import', 'tsx', 'src/collab.ts'], {
        cwd: resolve(root, 'apps/collab'),
        stdio: ['ignore', 'pipe', 'inherit'],
        env: {
          ...process.env,
          HOST: '127.0.0.1',
          COLLAB_PORT: String(port),
          AUTH_SECRET: ticketSecret,
          DATABASE_URL: databaseUrl,
          LOG_LEVEL: 'fatal',
          ...env,
        },
      });
      child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const isWell = () =>
        fetch(`${collab.httpUrl}/health`).then(
          ({ ok }) => ok,
          () => false,
        );
      await vi.waitUntil(isWell, { timeout: 60_000, interval: 50 });
    },
    async stop(signal) {
      const leaving = child;
      child = undefined;
      if (!leaving) return null;
      if (leaving.exitCode === null && leaving.signalCode === null) {
        const gone = once(leaving, 'exit');
        leaving.kill(signal);
        await gone;
      }
      return leaving.exitCode;
    },
  };
  await collab.start();
  return collab;
}
