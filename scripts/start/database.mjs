// The database: ours, embedded, watched and started again when it dies; or the one DATABASE_URL names.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node } from './install.mjs';
import { lastLines, runProgram } from './run-program.mjs';
import { say, Trouble } from './say.mjs';
import { root } from './settings.mjs';

/**
 * @typedef {object} RunningDatabase
 * @property {string} url
 * @property {() => number | null} pid Of the embedded server.
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<RunningDatabase>}
 */
export async function openDatabase(settings) {
  if (settings.databaseUrl)
    return { url: settings.databaseUrl, pid: () => null, stop: async () => undefined };
  const module = pathToFileURL(join(root, 'packages/db/dist/embedded-postgres.js'));
  const { startEmbeddedPostgres, ensureDatabase } = await import(module.href);
  const folder = join(settings.folder, 'postgres');
  let postgres;
  try {
    postgres = await startEmbeddedPostgres({ folder });
  } catch (error) {
    throw new Trouble(error.message);
  }
  await ensureDatabase(postgres, 'marbre');

  let isStopping = false;
  let comingBack = Promise.resolve();
  const watch = (current) =>
    current.exited.then(() => {
      if (isStopping) return;
      say('Postgres ended unexpectedly; starting it again on the same data.');
      comingBack = startEmbeddedPostgres({ folder }).then(
        (next) => {
          postgres = next;
          watch(next);
        },
        (error) =>
          say(
            `Postgres does not start again: ${error.message} Stop Marbre and look into ${folder}/postgres.log.`,
          ),
      );
    });
  watch(postgres);
  return {
    url: postgres.url('marbre'),
    pid: () => postgres.pid,
    async stop() {
      isStopping = true;
      await comingBack;
      await postgres.stop();
    },
  };
}

/** Changes with every migration. */
function hashOfMigrations() {
  const folder = join(root, 'packages/db/prisma/migrations');
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory())) {
    hash.update(entry.name).update(readFileSync(join(folder, entry.name, 'migration.sql')));
  }
  return hash.digest('hex');
}

/** Beside the embedded database, which nobody but us changes: the migrations it is known to have had. */
const markOf = (settings) => join(settings.folder, 'postgres/up-to-date');

/**
 * Notes that the embedded database is up to date and somebody works there, so that the next start need not ask.
 * @param {import('./settings.mjs').Settings} settings
 */
export function rememberUpToDate(settings) {
  if (!settings.databaseUrl) writeFileSync(markOf(settings), hashOfMigrations());
}

/**
 * Brings the database up to date; throws a sentence when it cannot be reached or changed.
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} url
 * @returns {Promise<{ applied: string[], isEmpty: boolean }>} Whether nobody works in this newsroom yet.
 */
export async function migrateDatabase(settings, url) {
  const mark = markOf(settings);
  if (!settings.databaseUrl && existsSync(mark) && readFileSync(mark, 'utf8') === hashOfMigrations()) {
    return { applied: [], isEmpty: false };
  }
  const { code, output, errors } = await runProgram(node, [join(root, 'packages/db/dist/migrate.js')], {
    env: { DATABASE_URL: url },
  });
  if (code === 0) return JSON.parse(output);
  const reason = lastLines(errors, 6);
  if (!settings.databaseUrl) throw new Trouble(`The database could not be brought up to date: ${reason}`);
  const { hostname, port, pathname } = new URL(url);
  throw new Trouble(
    `The database that DATABASE_URL names (${pathname.slice(1)} on ${hostname}:${port || 5432}) cannot be used: ${reason}\n` +
      'Put the address right, start that Postgres, or leave DATABASE_URL out to use the embedded one.',
  );
}
