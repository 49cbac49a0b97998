// Sees to it that one data folder is started once. The lock is a listening socket: it goes with its
// process, however that ends, so it cannot be left behind; and it tells a second start where the first is.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Trouble } from './say.mjs';

/** @param {string} folder */
function socketOf(folder) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 20);
  return join(tmpdir(), `marbre-${userInfo().uid}-${name}.sock`);
}

/**
 * Takes the folder, or throws a sentence about who has it.
 * @param {string} folder
 * @param {{ pid: number, siteUrl: string }} about What a second start is told.
 * @returns {Promise<() => void>} Gives the folder free.
 */
export async function takeFolder(folder, about) {
  const path = socketOf(folder);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const server = await tryListen(path, JSON.stringify(about));
    if (server) return () => server.close();
    const other = await askWhoRuns(folder);
    if (other) {
      throw new Trouble(
        `Marbre already runs here (process ${other.pid}): ${other.siteUrl}\n` +
          `Stop it with Ctrl-C in its window, or with: kill ${other.pid}`,
      );
    }
    // Nobody answers: the file is what a killed process left.
    rmSync(path, { force: true });
  }
  throw new Trouble(`Another start of Marbre is under way in ${folder}. Wait a moment and try again.`);
}

/**
 * Who runs on the data folder, if anybody does.
 * @param {string} folder
 * @returns {Promise<{ pid: number, siteUrl: string } | null>}
 */
export function askWhoRuns(folder) {
  return new Promise((done) => {
    const socket = createConnection(socketOf(folder));
    let text = '';
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      try {
        done(JSON.parse(text));
      } catch {
        done(null);
      }
    });
  });
}

/** @param {string} path @param {string} answer @returns {Promise<import('node:net').Server | null>} */
function tryListen(path, answer) {
  return new Promise((done) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(answer);
    });
    server.once('error', () => done(null));
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });
}
