import { env } from './env';

/** Where a browser that reached us as `host` finds the live-editing socket. */
export function collabAddress(host: string | null, isSecure: boolean): string {
  const { COLLAB_URL, COLLAB_PORT } = env();
  if (COLLAB_URL) return COLLAB_URL;
  const name = new URL(`http://${host || 'localhost'}`).hostname;
  return `${isSecure ? 'wss' : 'ws'}://${name}:${COLLAB_PORT}`;
}
