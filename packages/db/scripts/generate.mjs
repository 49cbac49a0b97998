// Writes the Prisma client. `prisma generate` insists on finding its schema engine although it never
// runs it; naming any executable spares the download from a host that is not a package registry.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

const room = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const prisma = resolve(dirname(require.resolve('prisma/package.json')), 'build/index.js');

execFileSync(process.execPath, [prisma, 'generate', '--no-hints'], {
  cwd: room,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  },
});
