import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { house } from '../trpc/house';
import { readSessionId, sessionCookie } from './session-token';

/** Who asks for this page or procedure, read fresh from the database once per request; null for nobody. */
export const signedIn = cache(async () => {
  const sessionId = await readSessionId((await cookies()).get(sessionCookie())?.value);
  return sessionId ? (await house()).getSignedIn(sessionId) : null;
});

/** The same for pages that are for colleagues only: everyone else is sent to sign in. */
export async function requireSignedIn() {
  const person = await signedIn();
  if (!person) redirect('/sign-in');
  return person;
}
