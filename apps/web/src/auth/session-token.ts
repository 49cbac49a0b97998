import { decode } from 'next-auth/jwt';
import { env } from '../env';

/** Name of the cookie that carries the session token; a browser accepts the prefixed one over https only. */
export function sessionCookie(): string {
  const isSecure = env().siteUrl.startsWith('https:');
  return isSecure ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

/** The session id inside a token, or null when it is missing, forged or expired. Says nothing of revocation. */
export async function readSessionId(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const claims = await decode({ token, secret: env().AUTH_SECRET });
    return typeof claims?.sid === 'string' ? claims.sid : null;
  } catch {
    return null;
  }
}
