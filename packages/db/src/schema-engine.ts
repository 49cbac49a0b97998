import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type {
  MigrationList,
  SchemaEngine as WasmSchemaEngine,
  SchemaFilter,
} from '@prisma/schema-engine-wasm/schema_engine_bg';

export type SchemaEngine = WasmSchemaEngine;

/** Everything in the schema is ours to migrate. */
export const noFilter: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Prisma's own schema engine in WebAssembly, speaking to the database at `url` through node-postgres:
 * it needs no binary from outside the package registry. Call `free()` when done.
 */
export async function openSchemaEngine(
  url: string,
  datamodels: { path: string; content: string }[],
): Promise<SchemaEngine> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  instantiate(engine);
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url, max: 2 }));
  return engine.SchemaEngine.new(
    { datamodels: datamodels.map(({ path, content }) => [path, content]) },
    () => undefined,
    adapter,
  );
}

let isInstantiated = false;

/** Node does not import `.wasm` by itself, so the package's entry module is bypassed and its bytes read here. */
function instantiate(engine: { __wbg_set_wasm(exports: unknown): void }): void {
  if (isInstantiated) return;
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  isInstantiated = true;
}

/** The migrations folder in the form the engine takes. */
export function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, 'migration_lock.toml');
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
