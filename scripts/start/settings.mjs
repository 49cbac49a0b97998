// What a start is asked to do: command line, environment and the `.env` file of the folder.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Trouble } from './say.mjs';

export const root = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Settings
 * @property {string} folder Where data, logs and secrets are kept.
 * @property {boolean} isEmpty No sample newsroom: a set-up link instead.
 * @property {boolean} isDevelopment
 * @property {string} host Address the sites are served on.
 * @property {number} port
 * @property {number} collabPort
 * @property {number} workerPort
 * @property {string | undefined} databaseUrl Set when the database is somebody else's to run.
 * @property {string} siteUrl
 * @property {string} secret
 */

/**
 * Reads and checks the settings, making the data folder and the secret on first use.
 * @param {{ isDevelopment?: boolean }} [options]
 * @returns {Settings}
 */
export function readSettings(options = {}) {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const env = process.env;
  const folder = resolve(root, env.MARBRE_DATA || '.data');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const port = readPort('PORT', 3000);
  return {
    folder,
    isEmpty: process.argv.includes('--empty'),
    isDevelopment: options.isDevelopment ?? false,
    host: env.HOST || '0.0.0.0',
    port,
    collabPort: readPort('COLLAB_PORT', 3001),
    workerPort: readPort('WORKER_PORT', 3002),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    siteUrl: (env.SITE_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    secret: env.AUTH_SECRET || readSecret(folder),
  };
}

/** @param {string} name @param {number} otherwise */
function readPort(name, otherwise) {
  const text = process.env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`${name} is "${text}": it must be a port number from 1 to 65535.`);
  }
  return port;
}

/** @param {string | undefined} url */
function readDatabaseUrl(url) {
  if (!url) return undefined;
  const isPostgres = URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
  if (isPostgres) return url;
  throw new Trouble(
    'DATABASE_URL is not the address of a Postgres: write postgresql://user:password@host:5432/name, ' +
      'or leave it out to use the embedded one.',
  );
}

/** Signs sessions; made once, kept for the owner only. @param {string} folder */
function readSecret(folder) {
  const file = join(folder, 'secrets.json');
  if (!existsSync(file)) {
    writeFileSync(file, JSON.stringify({ authSecret: randomBytes(32).toString('base64url') }), {
      mode: 0o600,
    });
  }
  return JSON.parse(readFileSync(file, 'utf8')).authSecret;
}
