// Runs a program to its end, keeping what it says for the case that it fails.
import { spawn } from 'node:child_process';
import { root } from './settings.mjs';

/** Programs under way. @type {Set<import('node:child_process').ChildProcess>} */
const underWay = new Set();

/** Asks every program under way to end: for a stop in the middle of a start. */
export function endPrograms() {
  for (const child of underWay) child.kill('SIGTERM');
}

/**
 * @param {string} command
 * @param {string[]} flags
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, echo?: boolean }} [options] `echo` shows its output as it comes.
 * @returns {Promise<{ code: number, output: string, errors: string }>} Code 127 when it cannot be started.
 */
export function runProgram(command, flags, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, flags, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    underWay.add(child);
    child.on('close', () => underWay.delete(child));
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (options.echo) process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      if (options.echo) process.stderr.write(chunk);
    });
    child.on('error', (error) => done({ code: 127, output, errors: `${errors}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output, errors }));
  });
}

/** The last lines of what a program said. @param {string} text */
export function lastLines(text, count = 25) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
