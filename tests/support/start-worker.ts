import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const source = (file: string) => fileURLToPath(new URL(`../../apps/worker/src/${file}`, import.meta.url));

const environment = (databaseUrl: string) => ({
  ...process.env,
  NODE_ENV: 'test',
  DATABASE_URL: databaseUrl,
  WORKER_PORT: '0',
  SITE_URL: 'https://journal.example',
  MARBRE_APERTIUM: 'no',
  FAKE_ENGINE: 'true',
});

export interface WorkerProcess {
  /** Where its health check listens. */
  port: number;
  /** Ends it as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** A real worker in a process of its own, with the fake engine. Resolves when it says that it is ready. */
export async function startWorker(databaseUrl: string): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', source('worker.ts')], {
    env: { ...environment(databaseUrl), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const port = await readiness(child);
  return {
    port,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
}

/** Reads the log until the worker is ready; what it complains of goes to the test's own output. */
function readiness(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code} before it was ready.`)));
    if (!child.stdout) return reject(new Error('The worker has no output.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry = JSON.parse(line) as { level: number; msg: string; port?: number };
      if (entry.msg === 'worker ready') resolve(entry.port ?? 0);
      else if (entry.level >= 50) console.error(line);
    });
  });
}

export interface CommandOutcome {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs the `marbre` command line to its end. */
export async function runMarbre(databaseUrl: string, words: string[], input = ''): Promise<CommandOutcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', source('marbre.ts'), ...words], {
    env: environment(databaseUrl),
  });
  const outcome: CommandOutcome = { code: null, output: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (outcome.output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (outcome.errors += chunk.toString()));
  child.stdin.end(input);
  await once(child, 'close');
  return { ...outcome, code: child.exitCode };
}
