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
import { Pool } from 'pg';
import type { SchemaFile } from './schema-files';

export type SchemaEngine = WasmSchemaEngine;

/** Everything in the schema is ours to migrate. */
export const noFilter: SchemaFilter = { externalTables: [], externalEnums: [] };

/**
 * Works with Prisma's own schema engine in WebAssembly, speaking to the database at `url` through
 * node-postgres: it needs no binary from outside the package registry.
 */
export async function withSchemaEngine<Result>(
  url: string,
  datamodels: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const engineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  instantiate(engineModule);
  const pool = new Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const files = datamodels.map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await engineModule.SchemaEngine.new({ datamodels: files }, () => undefined, adapter);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/**
 * The adapter cuts scripts at every semicolon, which breaks the bodies of functions. Postgres takes a
 * script whole, and then applies all of it or nothing.
 */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

/** The part of the platform's WebAssembly used here; its types otherwise come only with a browser's. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: Record<string, unknown> };
};

let isInstantiated = false;

/** Node does not import `.wasm` by itself, so the package's entry module is bypassed and its bytes read here. */
function instantiate(engine: { __wbg_set_wasm(exports: unknown): void }): void {
  if (isInstantiated) return;
  const folder = dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': engine,
  });
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
