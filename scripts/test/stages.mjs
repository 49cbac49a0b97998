// The stages of `npm test`. Each shows what its tool says and returns how many checks passed and failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { toolEnvironment } from '../start/install.mjs';
import { lastLines, runProgram } from '../start/run-program.mjs';
import { say } from '../start/say.mjs';
import { root } from '../start/settings.mjs';

const reports = join(root, 'test-results/reports');
const tool = (name) => join(root, 'node_modules/.bin', name);

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} name @param {string[]} flags @param {NodeJS.ProcessEnv} [env] */
function runTool(name, flags, env = {}) {
  return runProgram(tool(name), flags, { env: { ...toolEnvironment, FORCE_COLOR: '0', ...env }, echo: true });
}

/** Style, import rules, cycles, barrels: one check. @returns {Promise<Count>} */
export async function lint() {
  const { code } = await runTool('eslint', [
    '.',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
  ]);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A check per workspace. @returns {Promise<Count>} */
export function types() {
  return turbo(['run', 'types', '--continue', '--output-logs=errors-only']);
}

/** A check per bundle. @returns {Promise<Count>} */
export function builds() {
  return turbo(['run', 'build', '--continue', '--output-logs=errors-only']);
}

/** @param {string[]} flags @returns {Promise<Count>} */
async function turbo(flags) {
  const { code, output, errors } = await runTool('turbo', flags);
  const [, successful = '0', total = '1'] =
    /Tasks:\s+(\d+) successful, (\d+) total/.exec(output + errors) ?? [];
  const passed = Number(successful);
  return { passed, failed: Math.max(Number(total) - passed, code === 0 ? 0 : 1) };
}

/** @returns {Promise<Count>} */
export function unit() {
  return vitest('unit');
}

/** @returns {Promise<Count>} */
export function integration() {
  return vitest('integration');
}

/** Of the built newsroom. @returns {Promise<Count>} */
export function system() {
  return vitest('system');
}

/** @param {string} project @returns {Promise<Count>} */
async function vitest(project) {
  const report = freshReport(`${project}.json`);
  const flags = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code, output, errors } = await runTool('vitest', flags);
  const result = readReport(report, output + errors);
  if (!result) return { passed: 0, failed: 1 };
  // A file that cannot be loaded has no tests to count, and neither has an error outside any test.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed = result.numFailedTests + broken.length;
  return { passed: result.numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1) };
}

/** @param {string} chromium Path of the browser. @returns {Promise<Count>} */
export async function endToEnd(chromium) {
  const report = freshReport('end-to-end.json');
  const { code, output, errors } = await runTool('playwright', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const result = readReport(report, output + errors);
  if (!result) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = result.stats;
  // A test that passes only sometimes has found something.
  return { passed: expected, failed: Math.max(unexpected + flaky, code === 0 ? 0 : 1) };
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

/** @param {string} path @param {string} said */
function readReport(path, said) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    say(`The tests did not run to their end:\n${lastLines(said)}`);
    return null;
  }
}
