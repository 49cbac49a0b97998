import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { clearLeftovers } from './embedded/clear-leftovers';
import { copyWithinReach, findPostgresBinaries, type PostgresBinaries } from './embedded/postgres-binaries';
import { postgresFlags } from './embedded/postgres-settings';
import { canReach, choosePostgresUser, commandAs, type PostgresUser } from './embedded/postgres-user';

export interface EmbeddedPostgresOptions {
  /** Holds everything: `data`, `access.json` (port and password, for the owner only), `postgres.log`. */
  folder: string;
  /** False for tests: faster, and a power cut may lose data. */
  isDurable?: boolean;
}

export interface EmbeddedPostgres {
  port: number;
  /** The server process. */
  pid: number;
  /** Connection string of one of its databases. */
  url(database: string): string;
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<void>;
  /** Ends every connection and stops; resolves when the data directory is at rest. */
  stop(): Promise<void>;
}

interface Access {
  port: number;
  password: string;
}

/**
 * A deadman's switch: the shell starts Postgres and waits. When whoever holds its standard input is gone,
 * however it died, the pipe ends and Postgres is asked to stop.
 */
const deadmansSwitch = `
exec 3<&0
"$@" 3<&- </dev/null & server=$!
echo $server
{ cat <&3 >/dev/null; kill -INT $server; } >/dev/null 2>&1 & watch=$!
wait $server; status=$?
kill $watch 2>/dev/null
exit $status`;

/**
 * Starts a Postgres of our own in a folder, laying it out on first use. Stopped cleanly or killed, the next
 * start goes on with the same data, port (unless taken) and password.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const data = join(folder, 'data');
  const isDurable = options.isDurable ?? true;
  mkdirSync(folder, { recursive: true });
  const user = choosePostgresUser(folder);
  const found = await findPostgresBinaries();
  // Lent rights do not count when a program asks whether it may run another, so these must be in reach of anyone.
  const binaries = canReach({ ...user, prefix: [] }, found.postgres) ? found : copyWithinReach(found);
  const access = await readAccess(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, user, data, access.password, isDurable);
  await clearLeftovers(data);

  const flags = ['-D', data, ...postgresFlags(access.port, isDurable)];
  const child = await runServer(binaries.postgres, flags, user, folder, access);
  const ended = new Promise<void>((done) => child.shell.once('exit', () => done()));
  return {
    port: access.port,
    pid: child.pid,
    url: (database) => connectionString(access, database),
    exited: ended,
    async stop() {
      child.shell.stdin?.end();
      await ended;
    },
  };
}

/** Makes a database unless it is there. */
export async function ensureDatabase(postgres: EmbeddedPostgres, name: string): Promise<void> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

function connectionString(access: Access, database: string): string {
  return `postgresql://marbre:${access.password}@127.0.0.1:${access.port}/${database}`;
}

async function readAccess(folder: string): Promise<Access> {
  const file = join(folder, 'access.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Access) : null;
  // Our own server may still be on the port, left over by a crash; it is stopped before the new one starts.
  const isOursToKeep =
    known && (existsSync(join(folder, 'data/postmaster.pid')) || (await isFree(known.port)));
  const access = {
    port: isOursToKeep ? known.port : await findFreePort(),
    password: known?.password ?? randomBytes(24).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(access), { mode: 0o600 });
  return access;
}

function initialise(
  binaries: PostgresBinaries,
  user: PostgresUser,
  data: string,
  password: string,
  isDurable: boolean,
): void {
  // Leftovers of an initialisation that was interrupted: there is no PG_VERSION, so there is no data.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
  const initdb = commandAs(user, binaries.initdb, [
    `--pgdata=${data}`,
    '--username=marbre',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    // Postgres's own locale: it sorts the same on every machine, whatever languages are installed.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(isDurable ? [] : ['--no-sync']),
  ]);
  const result = spawnSync(initdb.command, initdb.flags, { ...initdb.options, encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new Error(`Postgres could not be laid out in ${data}: ${result.stderr || result.error?.message}`);
  }
}

/** Starts the server and waits until it answers; tries again while a killed predecessor's children let go. */
async function runServer(
  postgres: string,
  flags: string[],
  user: PostgresUser,
  folder: string,
  access: Access,
): Promise<{ shell: ChildProcess; pid: number }> {
  const logFile = join(folder, 'postgres.log');
  for (let attempt = 1; ; attempt += 1) {
    const isLogLong = existsSync(logFile) && statSync(logFile).size > 5_000_000;
    const log = openSync(logFile, isLogLong ? 'w' : 'a', 0o600);
    const before = statSync(logFile).size;
    const server = commandAs(user, 'sh', ['-c', deadmansSwitch, 'sh', postgres, ...flags]);
    const shell = spawn(server.command, server.flags, {
      ...server.options,
      // Its own session: Ctrl-C in the terminal reaches the launcher, which then stops things in order.
      detached: true,
      stdio: ['pipe', 'pipe', log],
    });
    const pid = await answers(shell, access);
    if (pid) return { shell, pid };
    const said = readFileSync(logFile, 'utf8').slice(before).trim();
    const isHeldByTheDead = /shared memory block .* is still in use|Address already in use/s.test(said);
    if (attempt >= 20 || !isHeldByTheDead) {
      throw new Error(`Postgres did not start in ${folder}: ${said.split('\n').slice(-4).join(' ')}`);
    }
    await pause(500);
  }
}

/** The server's process id once it answers a query; null when it ended first. */
async function answers(shell: ChildProcess, access: Access): Promise<number | null> {
  let pid = 0;
  let hasEnded = false;
  shell.stdout?.on('data', (chunk: Buffer) => {
    pid ||= Number.parseInt(chunk.toString(), 10);
  });
  shell.once('exit', () => (hasEnded = true));
  shell.once('error', () => (hasEnded = true));
  while (!hasEnded) {
    const client = new Client({ connectionString: connectionString(access, 'postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return pid;
    } catch {
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return null;
}

/** True when nothing listens on the port of this machine's own address. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
