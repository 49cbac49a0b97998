// The database: ours, embedded, watched and started again when it dies; or the one DATABASE_URL names.
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

/**
 * Brings the database up to date; throws a sentence when it cannot be reached or changed.
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} url
 * @returns {Promise<{ applied: string[], isEmpty: boolean }>} Whether nobody works in this newsroom yet.
 */
export async function migrateDatabase(settings, url) {
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
