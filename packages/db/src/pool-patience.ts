/** How long every pool of connections waits and keeps them, in milliseconds. */
export const poolPatience = {
  // Long enough to outlive the restart of a database on the same machine.
  connectionTimeoutMillis: 10_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
};
