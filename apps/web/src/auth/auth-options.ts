import { Problem } from '@marbre/story/vocabulary/problem';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { env } from '../env';
import { addressHeader } from '../network-address';
import { house } from '../trpc/house';
import { encodeSignInProblem } from './sign-in-problem';

const sessionSeconds = 14 * 24 * 3_600;

/**
 * Sign-in by e-mail address and password. The token in the cookie carries nothing but a session id
 * (`sid`), looked up on every use, so that a session can be revoked at once.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: env().siteUrl.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          try {
            const { sessionId, personId } = await (
              await house()
            ).signIn({
              email: credentials?.email ?? '',
              password: credentials?.password ?? '',
              address: String(request.headers?.[addressHeader] ?? 'unknown'),
              userAgent: String(request.headers?.['user-agent'] ?? '').slice(0, 512),
            });
            return { id: personId, sid: sessionId };
          } catch (error) {
            if (error instanceof Problem) throw new Error(encodeSignInProblem(error), { cause: error });
            (await house()).logError(error, 'sign-in');
            throw new Error(encodeSignInProblem(new Problem('unexpected')), { cause: error });
          }
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user && 'sid' in user) return { sid: user.sid };
        const sid = typeof token.sid === 'string' ? token.sid : null;
        // Thrown, not returned: next-auth then clears the cookie.
        if (!sid || !(await (await house()).getSignedIn(sid))) throw new Problem('session-ended');
        return { sid };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sid === 'string') await (await house()).signOut(token.sid);
      },
    },
  };
}
