// Installs what is missing: the packages of the lockfile, with pnpm, which itself comes from the registry.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, runProgram } from './run-program.mjs';
import { sayStep, Trouble } from './say.mjs';
import { root } from './settings.mjs';

const stamp = join(root, 'node_modules/.cache/marbre/installed');
const pnpm = 'pnpm@12.21.0';

/** The Node the newsroom runs on, installed as a package: the machine's own may be older. */
export const node = join(root, 'node_modules/node/bin/node');

/** The environment in which tools find each other and that Node, and ask nobody anything. */
export const toolEnvironment = {
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  CI: 'true',
  TURBO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
};

export async function ensureInstalled() {
  const wanted = hashOfManifests();
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  sayStep('Installing packages (the first time takes a minute or two)…');
  const { code, output, errors } = await runProgram('npx', ['-y', pnpm, 'install', '--frozen-lockfile'], {
    env: { CI: 'true' },
  });
  if (code === 127) throw new Trouble('npm is missing: install Node.js 20 or newer, which brings it along.');
  if (code !== 0 || !existsSync(node)) {
    throw new Trouble(
      'The packages could not be installed. Check that the npm registry can be reached (npm ping), then start again.',
      lastLines(output + errors),
    );
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Changes whenever another install could lay out something else. */
function hashOfManifests() {
  const hash = createHash('sha256');
  const rooms = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'tests/package.json',
    ...rooms.sort(),
  ];
  for (const file of files) if (existsSync(join(root, file))) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
