import { openNewsroom } from '@marbre/newsroom/open-newsroom';
import { getSignedIn, type SignedIn } from '@marbre/newsroom/people/session';
import { signIn, type signInInput } from '@marbre/newsroom/people/sign-in';
import { endSession } from '@marbre/newsroom/people/session';
import type { z } from 'zod';
import type { ApiContext, House } from './context';

/** A process's share of the house, and the few things a server does outside any procedure. */
export interface OpenHouse extends House {
  signIn(input: z.input<typeof signInInput>): Promise<{ sessionId: string; personId: string }>;
  signOut(sessionId: string): Promise<void>;
  getSignedIn(sessionId: string): Promise<SignedIn | null>;
  contextOf(signedIn: SignedIn | null): ApiContext;
  close(): Promise<void>;
}

/** Opens the database, the queue and the stream of live events, once per web process. */
export async function openHouse(options: {
  databaseUrl: string;
  ticketSecret: string;
  logError: House['logError'];
}): Promise<OpenHouse> {
  const newsroom = await openNewsroom({
    databaseUrl: options.databaseUrl,
    applicationName: 'marbre-web',
    poolSize: 10,
    isWorker: false,
    onError: (error) => options.logError(error, undefined),
  });
  const house: House = {
    database: newsroom.database,
    jobs: newsroom.jobs,
    live: newsroom.live,
    now: newsroom.now,
    ticketSecret: options.ticketSecret,
    logError: options.logError,
  };
  return {
    ...house,
    signIn: (input) => signIn(house, input),
    getSignedIn: (sessionId) => getSignedIn(house, sessionId),
    async signOut(sessionId) {
      const signedIn = await getSignedIn(house, sessionId);
      if (signedIn) await endSession({ ...house, actor: signedIn.actor }, { sessionId });
    },
    contextOf: (signedIn) => ({ house, signedIn }),
    close: newsroom.close,
  };
}
