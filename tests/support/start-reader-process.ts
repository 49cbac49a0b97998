import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface StartedProcess {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** The public site in a process of its own, reading the database at `url`. */
export function startReaderProcess(url: string): Promise<StartedProcess> {
  return startServerProcess('tests/support/reader-process.ts', [url]);
}

/** Runs a script that prints the port it listens on, as reader-process.ts does. */
export async function startServerProcess(script: string, args: string[]): Promise<StartedProcess> {
  const child = spawn(process.execPath, ['--import', loader, script, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', TSX_TSCONFIG_PATH: 'tsconfig.base.json' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const port = await readPort(child, script);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      child.stdin?.end();
      await once(child, 'exit');
    },
  };
}

async function readPort(child: ChildProcess, script: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(Number(line.toString())));
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code} before it listened.`)));
    child.once('error', reject);
  });
}
