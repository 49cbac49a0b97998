// `npm run bench`: measures a newsroom started for the purpose; see tests/bench.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './start/build.mjs';
import { ensureInstalled, node, toolEnvironment } from './start/install.mjs';
import { sayTrouble } from './start/say.mjs';
import { root } from './start/settings.mjs';
import { ensureChromium } from './test/chromium.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  const env = { ...process.env, ...toolEnvironment, CHROMIUM_PATH: await ensureChromium() };
  const flags = ['--import', 'tsx', 'tests/bench/run.ts', ...process.argv.slice(2)];
  const child = spawn(node, flags, { cwd: root, env, stdio: 'inherit' });
  child.on('exit', (code) => (process.exitCode = code ?? 1));
} catch (error) {
  sayTrouble(error);
  process.exitCode = 1;
}
