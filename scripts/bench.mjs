// `npm run bench`: measures a newsroom started for the purpose; see tests/bench.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled, node, toolEnvironment } from './start/install.mjs';
import { sayTrouble } from './start/say.mjs';
import { root } from './start/settings.mjs';
import { ensureChromium } from './test/chromium.mjs';

try {
  await ensureInstalled();
  const asked = process.argv.slice(2);
  const env = { ...process.env, ...toolEnvironment };
  // Facts are compared without a newsroom: nothing to build, no browser.
  if (asked.length === 0 || asked.some((name) => name !== 'language')) {
    await ensureBuilt();
    env.CHROMIUM_PATH = await ensureChromium();
  }
  const flags = ['--import', 'tsx', 'tests/bench/run.ts', ...asked];
  const child = spawn(node, flags, { cwd: root, env, stdio: 'inherit' });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
