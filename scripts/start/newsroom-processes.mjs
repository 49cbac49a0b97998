// Which processes make up a newsroom, how each is started and how it tells that it is ready.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { node } from './install.mjs';
import { root } from './settings.mjs';

/** @param {import('./settings.mjs').Settings} settings @param {string} databaseUrl */
export function environmentOf(settings, databaseUrl) {
  return {
    NODE_ENV: settings.isDevelopment ? 'development' : 'production',
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: settings.secret,
    HOST: settings.host,
    PORT: String(settings.port),
    COLLAB_PORT: String(settings.collabPort),
    WORKER_PORT: String(settings.workerPort),
    SITE_URL: settings.siteUrl,
    MARBRE_DATA: settings.folder,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} databaseUrl
 */
export function planProcesses(settings, databaseUrl) {
  const loopback = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
  // Source maps, read by every process at its start, cost a hundred megabytes in all: an error names a line of
  // the bundle, whose map lies beside it. V8's nursery grows with the machine's memory, to three times what these processes otherwise hold;
  // live editing has a larger one, for whenever it is cleared every key waits. Of V8's four threads beside the main one, those that the
  // machine has no processor for only take turns with Postgres, which everybody's keys wait for.
  const nursery = { web: 8, collab: 16, worker: 4 };
  const threads = Math.max(1, Math.min(4, availableParallelism() - 1));
  const flags = (name) => [`--max-semi-space-size=${nursery[name]}`, `--v8-pool-size=${threads}`];
  const plan = (name, entry, health, extra = {}) => ({
    name,
    command: settings.isDevelopment ? join(root, 'node_modules/.bin/tsx') : node,
    flags: settings.isDevelopment
      ? ['watch', '--clear-screen=false', `src/${entry}.ts`]
      : [...flags(name), `dist/${entry}.js`],
    cwd: join(root, 'apps', name),
    env: { ...environmentOf(settings, databaseUrl), ...extra },
    health,
    logs: join(settings.folder, 'logs'),
    isEchoed: settings.isDevelopment,
  });
  return [
    plan('web', 'server', `http://${loopback}:${settings.port}/sign-in`),
    plan('collab', 'collab', `http://${loopback}:${settings.collabPort}/health`),
    // Told that it is tested, the worker may translate without an engine: see FAKE_ENGINE.
    plan(
      'worker',
      'worker',
      `http://127.0.0.1:${settings.workerPort}/health`,
      process.env.MARBRE_WORKER_UNDER_TEST ? { NODE_ENV: 'test' } : {},
    ),
  ];
}

/**
 * The command line, ready to be run by `runProgram` or `spawn`.
 * @param {string[]} words
 */
export function commandLine(words) {
  return {
    command: node,
    flags: ['--enable-source-maps', join(root, 'apps/worker/dist/marbre.js'), ...words],
  };
}
