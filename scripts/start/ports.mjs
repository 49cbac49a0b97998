// A port taken by somebody else is told before anything is started.
import { createServer } from 'node:net';
import { Trouble } from './say.mjs';

/** @param {import('./settings.mjs').Settings} settings */
export async function requirePorts(settings) {
  const wanted = [
    ['PORT', settings.port, settings.host, 'the sites'],
    ['COLLAB_PORT', settings.collabPort, settings.host, 'live editing'],
    ['WORKER_PORT', settings.workerPort, '127.0.0.1', 'the worker’s health check'],
  ];
  for (const [name, port, host, use] of wanted) {
    const failure = await tryPort(port, host);
    if (!failure) continue;
    const free = await findFreePort();
    if (failure === 'EACCES') {
      throw new Trouble(
        `Port ${port} may only be used by root. Start with another one: ${name}=${free} npm start`,
      );
    }
    throw new Trouble(
      `Port ${port}, wanted for ${use}, is taken by another program. Start with another one: ${name}=${free} npm start`,
    );
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | null>} The error's code. */
function tryPort(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error) => done(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(null)));
  });
}

/** @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
