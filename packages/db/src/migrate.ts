import { join } from 'node:path';
import type {
  DiagnoseMigrationHistoryOutput,
  MigrationList,
} from '@prisma/schema-engine-wasm/schema_engine_bg';
import { noFilter, readMigrations, type SchemaEngine, withSchemaEngine } from './schema-engine';
import { findPrismaFolder, readSchemaFiles } from './schema-files';

/**
 * Applies every migration the database at `url` has not had yet and returns their names, oldest first.
 * Several processes may call it at once: the engine takes an advisory lock. Rejects when a migration
 * fails (the database then holds a failed entry in `_prisma_migrations`) or was edited after being applied.
 */
export async function migrate(url: string, folder: string = findPrismaFolder()): Promise<string[]> {
  return withEngine(url, folder, async (engine, migrationsList) => {
    const history = await diagnoseHistory(engine, migrationsList);
    if (history.failedMigrationNames.length > 0) {
      throw new Error(
        `The migration ${history.failedMigrationNames.join(', ')} failed half way in this database. ` +
          'Restore the backup taken before it, or repair the database and mark the migration as rolled back.',
      );
    }
    if (history.editedMigrationNames.length > 0) {
      throw new Error(
        `The migration ${history.editedMigrationNames.join(', ')} was edited after this database had it. ` +
          'Put the file back as it was and write a new migration instead.',
      );
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return appliedMigrationNames;
  });
}

/** Where the database at `url` stands against the migrations folder; changes nothing. */
export async function diagnose(
  url: string,
  folder: string = findPrismaFolder(),
): Promise<DiagnoseMigrationHistoryOutput> {
  return withEngine(url, folder, diagnoseHistory);
}

function diagnoseHistory(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<DiagnoseMigrationHistoryOutput> {
  return engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: noFilter });
}

function withEngine<Result>(
  url: string,
  folder: string,
  work: (engine: SchemaEngine, migrations: MigrationList) => Promise<Result>,
): Promise<Result> {
  const migrations = readMigrations(join(folder, 'migrations'));
  return withSchemaEngine(url, readSchemaFiles(join(folder, 'schema')), (engine) => work(engine, migrations));
}
