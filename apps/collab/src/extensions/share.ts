import { Redis } from '@hocuspocus/extension-redis';

/** Carets and presence for several collab processes behind one address, through Redis at `url`. */
export function createShare(url: string): Redis {
  const { hostname, port, username, password, protocol, pathname } = new URL(url);
  return new Redis({
    host: hostname,
    port: port === '' ? 6379 : Number(port),
    prefix: 'marbre-collab',
    options: {
      username: username === '' ? undefined : decodeURIComponent(username),
      password: password === '' ? undefined : decodeURIComponent(password),
      db: Number(pathname.slice(1)) || 0,
      ...(protocol === 'rediss:' ? { tls: {} } : {}),
    },
  });
}
