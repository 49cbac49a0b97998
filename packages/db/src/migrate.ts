import { join } from 'node:path';
import { noFilter, readMigrations, withSchemaEngine } from './schema-engine';
import { findPrismaFolder, readSchemaFiles } from './schema-files';

/**
 * Applies every migration the database at `url` has not had yet and returns their names, oldest first.
 * Several processes may call it at once: the engine takes an advisory lock. Rejects when a migration
 * fails (the database then holds a failed entry in `_prisma_migrations`) or was edited after being applied.
 */
export async function migrate(url: string, folder: string = findPrismaFolder()): Promise<string[]> {
  const migrationsList = readMigrations(join(folder, 'migrations'));
  return withSchemaEngine(url, readSchemaFiles(join(folder, 'schema')), async (engine) => {
    const history = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    });
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
