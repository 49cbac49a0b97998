// Writes the next migration: `pnpm --filter @marbre/db migration <what-it-does>`.
// The engine compares the schema with the copy kept beside the last migration, so no shadow database is
// needed and what was added to migrations by hand (triggers, extensions, special indexes) is left alone.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listDisagreements } from '../src/check-schema';
import { diffSchema } from '../src/diff-schema';
import { ensureDatabase, startEmbeddedPostgres } from '../src/embedded-postgres';
import { migrate } from '../src/migrate';
import { runScript } from '../src/run-script';
import { findPrismaFolder, readSchemaFiles, schemaPrelude } from '../src/schema-files';

const prisma = findPrismaFolder();
const migrated = join(prisma, 'migrations/migrated-schema.prisma');
const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Say what the migration does, in lower case with hyphens: add-photo-credits');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'marbre-migration-'));
const postgres = await startEmbeddedPostgres({ folder, isDurable: false });
try {
  await ensureDatabase(postgres, 'wanted');
  await ensureDatabase(postgres, 'migrated');
  const schema = readSchemaFiles(join(prisma, 'schema'));
  const before = existsSync(migrated) ? [{ path: migrated, content: readFileSync(migrated, 'utf8') }] : null;
  const script = await diffSchema(postgres.url('wanted'), before, schema);
  if (/^-- This is an empty migration/m.test(script)) {
    console.log('The schema has not changed since the last migration.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const path = join(prisma, 'migrations', `${stamp}_${name.replaceAll('-', '_')}`);
    mkdirSync(path);
    writeFileSync(join(path, 'migration.sql'), before ? script : `${schemaPrelude}\n${script}`);
    writeFileSync(migrated, schema.map((file) => file.content).join('\n'));
    console.log(`Wrote ${path}/migration.sql: read it, and add by hand what a schema cannot say.`);
  }
  const fromNothing = await diffSchema(postgres.url('wanted'), null, schema);
  await runScript(postgres.url('wanted'), `${schemaPrelude}\n${fromNothing}`);
  await migrate(postgres.url('migrated'));
  const disagreements = await listDisagreements(postgres.url('migrated'), postgres.url('wanted'));
  for (const sentence of disagreements) console.error(sentence);
  if (disagreements.length > 0) process.exitCode = 1;
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
