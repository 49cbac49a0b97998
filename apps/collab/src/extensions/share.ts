import { Redis } from '@hocuspocus/extension-redis';

/**
 * Shares carets and presence between several collab processes behind one address, and no words. These come through
 * the log, as they were written: what Yjs has written down anew no longer tells what its writer had seen, and who
 * was typing there would lose what nobody had seen yet.
 */
class Share extends Redis {
  override onChange(): Promise<void> {
    return Promise.resolve();
  }

  /** Each process tells its own browsers. */
  override beforeBroadcastStateless(): Promise<number> {
    return Promise.resolve(0);
  }
}

/** For the Redis at `url`. */
export function createShare(url: string): Redis {
  const { hostname, port, username, password, protocol, pathname } = new URL(url);
  return new Share({
    host: hostname,
    port: port === '' ? 6379 : Number(port),
    prefix: 'marbre-collab',
    // What others have is in the log, which is read.
    awaitInitialSyncTimeout: 0,
    options: {
      username: username === '' ? undefined : decodeURIComponent(username),
      password: password === '' ? undefined : decodeURIComponent(password),
      db: Number(pathname.slice(1)) || 0,
      ...(protocol === 'rediss:' ? { tls: {} } : {}),
    },
  });
}
