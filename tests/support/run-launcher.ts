import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { findFreePorts } from './running-newsroom';

const root = resolve(import.meta.dirname, '../..');

/** Runs `npm start` to its end, for starts that are refused; returns its exit code and all it said. */
export async function runLauncher(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  const [port, collabPort, workerPort] = await findFreePorts(3);
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      COLLAB_PORT: String(collabPort),
      WORKER_PORT: String(workerPort),
      ...env,
    },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said };
}

/** Whether a process still runs; one that has ended and only waits to be noticed does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
