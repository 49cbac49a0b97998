// `npm run faults`: five people type for three minutes while a newsroom started for it is killed piece by piece,
// then through half a minute of a full disk. MARBRE_FAULTS_SEED=<number> for other moments.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled, node, toolEnvironment } from './start/install.mjs';
import { sayTrouble } from './start/say.mjs';
import { root } from './start/settings.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  const env = { ...process.env, ...toolEnvironment, MARBRE_FAULTS: 'long' };
  const flags = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'system',
    'tests/system/survive-faults',
  ];
  const child = spawn(node, flags, { cwd: root, env, stdio: 'inherit' });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
