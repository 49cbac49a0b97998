import { join } from 'node:path';
import { listDisagreements } from '@marbre/db/check-schema';
import { diffSchema } from '@marbre/db/diff-schema';
import { migrate } from '@marbre/db/migrate';
import { runScript } from '@marbre/db/run-script';
import { findPrismaFolder, readSchemaFiles, schemaPrelude } from '@marbre/db/schema-files';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createEmptyDatabase,
  dropDatabase,
  openTestDatabase,
  type TestDatabase,
} from '../support/test-database';

let migrated: TestDatabase;
const extra: string[] = [];

beforeAll(async () => {
  migrated = await openTestDatabase();
});
afterAll(async () => {
  await migrated.close();
  for (const url of extra) await dropDatabase(url);
});

async function emptyDatabase(): Promise<string> {
  const url = await createEmptyDatabase();
  extra.push(url);
  return url;
}

async function databaseOfTheSchema(): Promise<string> {
  const url = await emptyDatabase();
  const script = await diffSchema(url, null, readSchemaFiles(join(findPrismaFolder(), 'schema')));
  await runScript(url, `${schemaPrelude}\n${script}`);
  return url;
}

it('a newsroom that upgrades by migrations has exactly the database the code was written for', async () => {
  expect(await listDisagreements(migrated.url, await databaseOfTheSchema())).toEqual([]);
});

it('a change of the schema without a migration is named', async () => {
  const wanted = await databaseOfTheSchema();
  await runScript(wanted, 'alter table "Story" add column "colour" text not null default \'grey\'');
  expect(await listDisagreements(migrated.url, wanted)).toEqual([
    `The schema has column Story.colour text not null default 'grey'::text, which no migration makes.`,
  ]);
});

it('two processes that start at once migrate once', async () => {
  const url = await emptyDatabase();
  const applied = (await Promise.all([migrate(url), migrate(url)])).flat();
  expect(new Set(applied).size).toBe(applied.length);
  expect(applied.length).toBeGreaterThan(0);
  expect(await migrate(url)).toEqual([]);
});

it('a foreign key without an index would make deleting a person slow', async () => {
  const bare = await migrated.database.$queryRaw<{ key: string }[]>`
    select c.conrelid::regclass || '.' || c.conname as key from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
      select 1 from pg_index i where i.indrelid = c.conrelid and i.indpred is null
      and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`;
  expect(bare).toEqual([]);
});

it('the record of who did what refuses to be changed, by anyone', async () => {
  const entry = { actorKind: 'system', action: 'test', subjectKind: 'story', subjectId: 'none' };
  await migrated.database.auditEntry.create({ data: entry });
  await expect(migrated.database.auditEntry.updateMany({ data: { action: 'other' } })).rejects.toThrow(
    /only ever added to/,
  );
  await expect(migrated.database.auditEntry.deleteMany()).rejects.toThrow(/only ever added to/);
  await expect(migrated.database.$executeRaw`truncate "AuditEntry"`).rejects.toThrow(/only ever added to/);
  expect(await migrated.database.auditEntry.count()).toBe(1);
});
