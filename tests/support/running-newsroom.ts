import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');

export type NewsroomProcess = 'web' | 'collab' | 'worker' | 'postgres' | 'launcher';

/** A newsroom as `npm start` runs it, on ports and data of its own. */
export interface RunningNewsroom {
  siteUrl: string;
  /** Address of the live-editing socket. */
  collabUrl: string;
  folder: string;
  databaseUrl: string;
  /** Everything the launcher has said so far. */
  said(): string;
  /** Address and password of the sample newsroom's people, by the part of the address before the @. */
  accounts(): Record<string, { email: string; password: string }>;
  pid(name: NewsroomProcess): number;
  /** kill -9, as a crash would. */
  kill(name: NewsroomProcess): void;
  /** Resolves when `name` runs under another process id than `before`, and everything answers again. */
  untilBack(name: NewsroomProcess, before: number): Promise<void>;
  /** Resolves when every process answers. */
  untilWell(): Promise<void>;
  /** Starts again on the same data after the launcher has ended. */
  restart(): Promise<void>;
  /** Process ids of everything, as the launcher last wrote them down. */
  pids(): Record<NewsroomProcess, number>;
  /** Stops it as Ctrl-C would, keeping its data; resolves with the exit code. */
  interrupt(): Promise<number | null>;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

/** Starts the built newsroom in a new folder and waits until it is ready, five minutes at most (it may install Apertium). */
export async function startNewsroom(
  options: { flags?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<RunningNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-newsroom-'));
  const [port = 0, collabPort = 0, workerPort = 0] = await findFreePorts(3);
  const env = {
    ...process.env,
    MARBRE_DATA: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    COLLAB_PORT: String(collabPort),
    WORKER_PORT: String(workerPort),
    SITE_URL: `http://localhost:${port}`,
    NODE_OPTIONS: '',
    ...options.env,
  };
  let launcher: ChildProcess;
  let said = '';
  let ended: Promise<number | null> = Promise.resolve(null);

  async function launch(): Promise<void> {
    const before = said.length;
    let hasEnded = false;
    launcher = spawn(
      process.execPath,
      ['--max-semi-space-size=1', join(root, 'scripts/start.mjs'), ...(options.flags ?? [])],
      {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    launcher.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    launcher.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    ended = new Promise((done) =>
      launcher.once('exit', (code) => {
        hasEnded = true;
        done(code);
      }),
    );
    const until = Date.now() + 300_000;
    while (!said.slice(before).includes('Ctrl-C stops everything')) {
      if (hasEnded || Date.now() > until)
        throw new Error(`The newsroom did not start. It said:\n${said.slice(before)}`);
      await pause(50);
    }
  }

  const running = () =>
    JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as Record<NewsroomProcess, number>;
  const newsroom: RunningNewsroom = {
    siteUrl: `http://localhost:${port}`,
    collabUrl: `ws://localhost:${collabPort}`,
    folder,
    get databaseUrl() {
      const access = readFileSync(join(folder, 'postgres/access.json'), 'utf8');
      const { port: databasePort, password } = JSON.parse(access) as { port: number; password: string };
      return `postgresql://marbre:${password}@127.0.0.1:${databasePort}/marbre`;
    },
    said: () => said,
    accounts: () => readAccounts(join(folder, 'accounts.txt')),
    pid: (name) => running()[name],
    pids: running,
    kill: (name) => process.kill(running()[name], 'SIGKILL'),
    async untilWell() {
      const until = Date.now() + 120_000;
      while (!(await answersAll([port, collabPort, workerPort]))) {
        if (Date.now() > until)
          throw new Error(`The newsroom does not get well. The launcher said:\n${said}`);
        await pause(50);
      }
    },
    async untilBack(name, before) {
      const until = Date.now() + 120_000;
      for (;;) {
        const pid = running()[name];
        const isBack = pid && pid !== before && (await answersAll([port, collabPort, workerPort]));
        if (isBack) return;
        if (Date.now() > until) throw new Error(`${name} did not come back. The launcher said:\n${said}`);
        await pause(50);
      }
    },
    async restart() {
      await ended;
      await launch();
    },
    async interrupt() {
      launcher.kill('SIGINT');
      return ended;
    },
    async close() {
      launcher.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await launch();
  return newsroom;
}

/** @returns by name: what stands before the @ of the address. */
function readAccounts(file: string): Record<string, { email: string; password: string }> {
  if (!existsSync(file)) return {};
  const line = /(\S+)@(\S+).*?\b([a-z2-9]{5}(?:-[a-z2-9]{5}){3})\b/g;
  const found = [...readFileSync(file, 'utf8').matchAll(line)];
  return Object.fromEntries(
    found.map(([, name = '', host = '', password = '']) => [name, { email: `${name}@${host}`, password }]),
  );
}

async function answersAll([port, collabPort, workerPort]: number[]): Promise<boolean> {
  const addresses = [
    `http://127.0.0.1:${port}/sign-in`,
    `http://127.0.0.1:${collabPort}/health`,
    `http://127.0.0.1:${workerPort}/health`,
  ];
  const answers = await Promise.all(
    addresses.map((address) =>
      fetch(address, { redirect: 'manual' }).then(
        (response) => response.ok,
        () => false,
      ),
    ),
  );
  return answers.every(Boolean);
}

export async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done) =>
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            done(typeof address === 'object' && address ? address.port : 0);
          }),
        ),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
