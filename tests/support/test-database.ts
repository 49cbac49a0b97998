import { randomBytes } from 'node:crypto';
import { createDatabase, type Database } from '@marbre/db/create-database';
import { runScript } from '@marbre/db/run-script';
import { inject } from 'vitest';
import { templateDatabase } from './shared-postgres';

export interface TestDatabase {
  /** For whoever opens a connection of their own: a listener, a queue, a process. */
  url: string;
  database: Database;
  /** Disconnects and drops it. */
  close(): Promise<void>;
}

/** An empty, migrated database that nobody else uses. Open one per test file, in `beforeAll`. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const url = await createEmptyDatabase(templateDatabase);
  const database = createDatabase(url, { poolSize: 6, applicationName: 'marbre tests' });
  return {
    url,
    database,
    async close() {
      await database.$disconnect();
      await dropDatabase(url);
    },
  };
}

/** A database copied from `template`, or quite empty; returns its connection string. */
export async function createEmptyDatabase(template = 'template0'): Promise<string> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runScript(server, `create database ${name} template ${template}`, { inTransaction: false });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops it even when somebody is still connected. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await runScript(inject('postgresUrl'), `drop database if exists ${name} with (force)`, {
    inTransaction: false,
  });
}
