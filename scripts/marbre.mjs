// `npm run marbre -- <command>`: the command line, beside a running newsroom or without one.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './start/build.mjs';
import { migrateDatabase, openDatabase } from './start/database.mjs';
import { ensureInstalled } from './start/install.mjs';
import { commandLine, environmentOf } from './start/newsroom-processes.mjs';
import { askWhoRuns } from './start/one-at-a-time.mjs';
import { sayTrouble } from './start/say.mjs';
import { readSettings } from './start/settings.mjs';

try {
  const settings = readSettings();
  await ensureInstalled();
  await ensureBuilt();
  const database = await findDatabase(settings);
  process.exitCode = await run(environmentOf(settings, database.url));
  await database.stop();
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}

/** The running newsroom's database; when none runs, it is started for as long as the command takes. */
async function findDatabase(settings) {
  const access = join(settings.folder, 'postgres/access.json');
  if (!settings.databaseUrl && (await askWhoRuns(settings.folder)) && existsSync(access)) {
    const { port, password } = JSON.parse(readFileSync(access, 'utf8'));
    return { url: `postgresql://marbre:${password}@127.0.0.1:${port}/marbre`, stop: async () => undefined };
  }
  const database = await openDatabase(settings);
  await migrateDatabase(settings, database.url);
  return database;
}

/** @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function run(env) {
  const { command, flags } = commandLine(process.argv.slice(2));
  return new Promise((done) => {
    // Paths are meant from where the person stands.
    const cwd = process.env.INIT_CWD ?? process.cwd();
    const child = spawn(command, flags, { stdio: 'inherit', cwd, env: { ...process.env, ...env } });
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
    process.on('SIGINT', () => undefined);
  });
}
