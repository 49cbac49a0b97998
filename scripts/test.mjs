// `npm test`: everything that must hold, from a fresh clone. Every stage runs even when one before it failed,
// so that one run shows all there is to mend; the last line counts.
import { ensureChromium } from './test/chromium.mjs';
import { builds, endToEnd, integration, lint, system, types, unit } from './test/stages.mjs';
import { ensureInstalled } from './start/install.mjs';
import { say, sayStep, sayTrouble } from './start/say.mjs';

/** In this order: the quickest to fail first. */
const stages = {
  'Lint and import rules': lint,
  Types: types,
  'Unit tests': unit,
  'Integration tests': integration,
};

let passed = 0;
let failed = 0;

/** @param {string} name @param {() => Promise<{ passed: number, failed: number }>} stage */
async function run(name, stage) {
  sayStep(`${name}…`);
  try {
    const result = await stage();
    passed += result.passed;
    failed += result.failed;
    sayStep(`${name}: ${result.passed} passed, ${result.failed} failed`);
    return result.failed === 0;
  } catch (error) {
    sayTrouble(error);
    failed += 1;
    return false;
  }
}

try {
  await ensureInstalled();
  for (const [name, stage] of Object.entries(stages)) await run(name, stage);
  if (await run('Build', builds)) {
    await run('The newsroom started, stopped and killed', system);
    const chromium = await ensureChromium();
    await run('End-to-end tests', () => endToEnd(chromium));
  } else {
    say('End-to-end tests were not run: there is nothing to run them on.');
  }
} catch (error) {
  sayTrouble(error);
  failed += 1;
}
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
