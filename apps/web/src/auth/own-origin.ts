import { env } from '../env';

/** True when the browser says the request comes from one of our own pages (or no browser made it). */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin) return request.headers.get('sec-fetch-site') !== 'cross-site';
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  try {
    return new URL(origin).host === host || origin === env().siteUrl;
  } catch {
    return false;
  }
}
