// Finds the browser for the end-to-end tests, or brings one: Debian's where we are root, else one in a package.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLines, runProgram } from '../start/run-program.mjs';
import { sayStep, Trouble } from '../start/say.mjs';
import { root } from '../start/settings.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const inAPackage = '@sparticuz/chromium@153.0.0';

/** @returns {Promise<string>} Path of a Chromium. */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) return given;
  const found = usual.find((path) => existsSync(path));
  if (found) return found;
  return (await installWithApt()) ?? (await installFromRegistry());
}

/** @returns {Promise<string | null>} */
async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  sayStep('Installing Chromium…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
  if ((await install()).code !== 0) {
    await runProgram('apt-get', ['update', '-q'], { env });
    await install();
  }
  return usual.find((path) => existsSync(path)) ?? null;
}

/** @returns {Promise<string>} */
async function installFromRegistry() {
  const folder = join(root, 'node_modules/.cache/chromium');
  const module = join(folder, 'node_modules/@sparticuz/chromium');
  if (!existsSync(module)) {
    sayStep('Fetching a Chromium from the npm registry…');
    const flags = ['install', '--no-save', '--prefix', folder, inAPackage];
    const { code, output, errors } = await runProgram('npm', flags);
    if (code !== 0) {
      throw new Trouble(
        'No Chromium was found or could be installed. Install one and name it: CHROMIUM_PATH=/path/to/chromium npm test',
        lastLines(output + errors),
      );
    }
  }
  const build = join(module, 'build');
  const entry = ['esm/index.js', 'index.js'].find((file) => existsSync(join(build, file)));
  if (!entry)
    throw new Trouble(`The packaged Chromium has an unknown layout: ${readdirSync(build).join(', ')}`);
  const { default: chromium } = await import(pathToFileURL(join(build, entry)).href);
  return chromium.executablePath();
}
