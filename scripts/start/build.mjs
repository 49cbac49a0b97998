// Builds what has changed. Turborepo decides what that is; a stamp of the sources spares asking it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnvironment } from './install.mjs';
import { lastLines, runProgram } from './run-program.mjs';
import { sayStep, Trouble } from './say.mjs';
import { root } from './settings.mjs';

const stamp = join(root, 'node_modules/.cache/marbre/built');
const results = ['apps/web/.next/BUILD_ID', 'apps/web/dist/server.js', 'apps/collab/dist/collab.js'].concat([
  'apps/worker/dist/worker.js',
  'packages/db/dist/embedded-postgres.js',
]);
const notSources = new Set(['node_modules', 'dist', '.next', '.turbo', 'generated', '.data']);

export async function ensureBuilt() {
  const wanted = hashOfSources();
  const isThere = results.every((file) => existsSync(join(root, file)));
  if (isThere && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  sayStep('Building (once for every change)…');
  rmSync(stamp, { force: true });
  await turbo(['run', 'build'], 'The build failed; the message above says where.');
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** For development: only what the launcher itself loads. */
export async function ensureDatabaseBuilt() {
  await turbo(
    ['run', 'build', '--filter=@marbre/db'],
    'packages/db does not build; the message above says where.',
  );
}

/** @param {string[]} flags @param {string} complaint */
async function turbo(flags, complaint) {
  const { code, output, errors } = await runProgram(join(root, 'node_modules/.bin/turbo'), flags, {
    env: toolEnvironment,
  });
  if (code !== 0) throw new Trouble(complaint, lastLines(output + errors, 60));
}

/** Reads every source: a few hundred small files, some tens of milliseconds. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'tsconfig.base.json', 'turbo.json', 'scripts/bundle.mjs']) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  const visit = (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (notSources.has(entry.name) || /\.test\.tsx?$|\.tsbuildinfo$|next-env\.d\.ts$/.test(entry.name))
        continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) hash.update(path).update(readFileSync(join(root, path)));
    }
  };
  visit('apps');
  visit('packages');
  return hash.digest('hex');
}
