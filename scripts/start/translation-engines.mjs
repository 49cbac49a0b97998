// Apertium translates offline and is in Debian; where this machine lets us, it is brought along.
import { existsSync } from 'node:fs';
import { runProgram } from './run-program.mjs';
import { sayStep } from './say.mjs';

const packages = ['apertium', 'apertium-fr-es', 'apertium-fra-cat', 'apertium-eng-cat', 'apertium-eng-spa'];
const quiet = { DEBIAN_FRONTEND: 'noninteractive' };

/** @returns {Promise<string>} A sentence when it could not be installed, else nothing. */
export async function ensureApertium() {
  if (process.env.MARBRE_APERTIUM === 'no' || existsSync('/usr/bin/apertium')) return '';
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const byHand = `To translate offline, install it: sudo apt install ${packages.join(' ')}`;
  if (!mayInstall) return `Apertium is not installed. ${byHand}`;
  sayStep('Installing Apertium, for translation without a network…');
  const install = () =>
    runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env: quiet });
  let { code } = await install();
  if (code !== 0) {
    await runProgram('apt-get', ['update', '-q'], { env: quiet });
    ({ code } = await install());
  }
  return code === 0 ? '' : `Apertium could not be installed here. ${byHand}`;
}

/**
 * Says which engine translates and how to get a better one, from what the worker reports of itself.
 * @param {number} workerPort
 */
export async function describeEngines(workerPort) {
  try {
    const response = await fetch(`http://127.0.0.1:${workerPort}/health`);
    const { sentence, engines } = await response.json();
    if (sentence) return sentence;
    return Array.isArray(engines) && engines.length > 0
      ? `Translation and summaries: ${engines.join(', ')}.`
      : 'No translation engine is available on this machine: see README.md, “Engines”.';
  } catch {
    return '';
  }
}
