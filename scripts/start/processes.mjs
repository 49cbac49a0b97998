// Starts a process, writes down what it says, and starts it again when it ends without being asked.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLines } from './run-program.mjs';
import { say, Trouble } from './say.mjs';
import { root } from './settings.mjs';

const followParent = pathToFileURL(join(root, 'scripts/start/follow-parent.mjs')).href;
/** Milliseconds: the first pause before starting again, the longest, and how long a process lives to start afresh. */
const pauses = { first: 300, longest: 30_000, forgivenAfter: 60_000 };
/** Milliseconds a process has to end once asked. */
const patience = 13_000;
const longestLog = 20_000_000;

/**
 * @typedef {object} Process
 * @property {string} name
 * @property {() => number | null} pid
 * @property {() => Promise<void>} ready Resolves when it answers; rejects with a `Trouble` when it keeps ending.
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ name: string, command: string, flags: string[], cwd: string, env: NodeJS.ProcessEnv,
 *   health: string, logs: string, isEchoed?: boolean }} plan
 * @returns {Process}
 */
export function startProcess(plan) {
  const logFile = openLog(plan);
  let child = null;
  let isStopping = false;
  let endings = 0;
  let pause = pauses.first;
  let timer;
  let ended = Promise.resolve();

  function start() {
    const startedAt = Date.now();
    const log = openSync(logFile, 'a', 0o600);
    const current = spawn(plan.command, plan.flags, {
      cwd: plan.cwd,
      env: { ...process.env, ...plan.env, NODE_OPTIONS: `--import ${followParent}` },
      // Out of the terminal's group: Ctrl-C reaches the launcher, which stops things in order.
      detached: true,
      stdio: ['ignore', plan.isEchoed ? 'inherit' : log, plan.isEchoed ? 'inherit' : log, 'ipc'],
    });
    child = current;
    ended = new Promise((done) => {
      current.once('error', done);
      current.once('exit', done);
    }).then(() => {
      child = null;
      if (isStopping) return;
      endings += 1;
      if (Date.now() - startedAt > pauses.forgivenAfter) pause = pauses.first;
      say(`${plan.name} ended unexpectedly; starting it again (its log: ${logFile}).`);
      timer = setTimeout(start, pause);
      pause = Math.min(pause * 2, pauses.longest);
    });
  }

  start();
  return {
    name: plan.name,
    pid: () => child?.pid ?? null,
    async ready() {
      while (!(await answers(plan.health))) {
        if (isStopping) return;
        if (endings >= 3) {
          throw new Trouble(
            `${plan.name} does not start; the lines above are its last words.`,
            lastLog(logFile),
          );
        }
        await new Promise((done) => setTimeout(done, 80));
      }
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      if (!child) return;
      const current = child;
      current.kill('SIGTERM');
      const force = setTimeout(() => current.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(force);
    },
  };
}

/** @param {string} address */
async function answers(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** @param {{ name: string, logs: string }} plan */
function openLog({ name, logs }) {
  mkdirSync(logs, { recursive: true });
  const file = join(logs, `${name}.log`);
  if (existsSync(file) && statSync(file).size > longestLog) renameSync(file, `${file}.1`);
  return file;
}

/** @param {string} file */
function lastLog(file) {
  return existsSync(file) ? lastLines(readFileSync(file, 'utf8')) : '';
}
