import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase, startEmbeddedPostgres } from '@marbre/db/embedded-postgres';
import { migrate } from '@marbre/db/migrate';
import { openJobQueue } from '@marbre/newsroom/jobs/job-queue';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the `postgres` database of the server all test files share. */
    postgresUrl: string;
  }
}

/** The migrated database every test file's own is copied from. */
export const templateDatabase = 'marbre_template';

/** Starts one real Postgres for the whole run, and lays out the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-test-'));
  const postgres = await startEmbeddedPostgres({ folder, isDurable: false });
  const teardown = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ensureDatabase(postgres, templateDatabase);
    const url = postgres.url(templateDatabase);
    await migrate(url);
    const { close } = await openJobQueue(url, { isWorker: false, onError: (error) => console.error(error) });
    await close();
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('postgresUrl', postgres.url('postgres'));
  return teardown;
}
