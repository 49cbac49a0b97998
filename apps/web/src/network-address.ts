import type { IncomingMessage } from 'node:http';

/** The header in which our own server tells the browser's network address; a client's own is overwritten. */
export const addressHeader = 'x-marbre-address';

/** Who is at the other end, for throttling: the socket's address, or what a trusted proxy says of it. */
export function networkAddress(request: IncomingMessage, isProxyTrusted: boolean): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',').at(-1)?.trim();
  return ((isProxyTrusted && last) || request.socket.remoteAddress || 'unknown').slice(0, 64);
}
