import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, type Database } from '@marbre/db/create-database';
import { ensureDatabase, startEmbeddedPostgres } from '@marbre/db/embedded-postgres';
import { migrate } from '@marbre/db/migrate';
import { laySamplePaper } from './lay-sample-paper';
import { type StartedProcess, startReaderProcess } from './start-reader-process';

export interface Paper {
  /** Scheme, host and port of the public site. */
  origin: string;
  database: Database;
  stories: Awaited<ReturnType<typeof laySamplePaper>>;
  reader: StartedProcess;
  close(): Promise<void>;
}

/** A published paper in three languages on a Postgres of its own: for whoever needs readers and no newsroom. */
export async function openPaper(): Promise<Paper> {
  const folder = mkdtempSync(join(tmpdir(), 'marbre-paper-'));
  const postgres = await startEmbeddedPostgres({ folder, isDurable: false });
  await ensureDatabase(postgres, 'paper');
  const url = postgres.url('paper');
  await migrate(url);
  const database = createDatabase(url, { poolSize: 4 });
  const stories = await laySamplePaper(database, new Date());
  const reader = await startReaderProcess(url);
  return {
    origin: reader.origin,
    database,
    stories,
    reader,
    async close() {
      await reader.stop();
      await database.$disconnect();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
