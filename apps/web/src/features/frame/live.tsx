'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useRouter } from 'next/navigation';
import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useTRPC } from '../../trpc/client';
import { problemOf } from '../problem/use-problem-words';
import { concerns, HeardEvents } from './heard-events';
import { SessionEnded } from './session-ended';

export type Connection = 'online' | 'connecting' | 'offline';

const ConnectionContext = createContext<Connection>('connecting');

/** Whether what is on the screen follows the newsroom at this moment. */
export const useConnection = () => useContext(ConnectionContext);

const HeardContext = createContext(new HeardEvents());

/** An answer the server read for the page it sent, and when, in milliseconds since 1970. */
export interface ReadByServer<Answer> {
  answer: Answer;
  readAt: number;
}

/**
 * Gives a query what the server already read. The query may come up much later than the answer was read (a
 * page on its way, documents still opening), and what happened meanwhile made it old without anyone hearing of
 * it: such an answer is shown, and asked for again at once.
 */
export function useReadByServer() {
  const heard = useContext(HeardContext);
  return <Answer,>(queryKey: readonly unknown[], { answer, readAt }: ReadByServer<Answer>) => ({
    initialData: answer,
    initialDataUpdatedAt: () => (heard.isOld(queryKey, readAt) ? 0 : Date.now()),
  });
}

function subscribeToNetwork(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

export interface LiveProviderProps {
  /** When the page was read, in milliseconds since 1970: what happened since then is heard too. */
  readAt: number;
  children: ReactNode;
}

/**
 * One event stream for the whole page: what changed is asked for again, and a session that ends
 * closes the page. After a gap everything is asked for again, because events in it were not heard.
 */
export function LiveProvider({ readAt, children }: LiveProviderProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [heard] = useState(() => new HeardEvents());
  // The layout is drawn anew now and then; the stream goes on from where it began.
  const [since] = useState(readAt);
  const hasNetwork = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
  const stream = useSubscription(
    trpc.live.events.subscriptionOptions(
      { since },
      {
        onData: ({ id, data: event }) => {
          heard.add(event, Number(id));
          // The frame, and whose page it is, are the server's.
          if (event.topic === 'rights') router.refresh();
          void queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(event, queryKey) });
        },
      },
    ),
  );
  const isEnded =
    stream.error !== null && ['not-signed-in', 'session-ended'].includes(problemOf(stream.error).code);
  const connection: Connection = !hasNetwork
    ? 'offline'
    : stream.status === 'pending'
      ? 'online'
      : 'connecting';
  return (
    <ConnectionContext value={connection}>
      <HeardContext value={heard}>{children}</HeardContext>
      {isEnded ? <SessionEnded /> : null}
    </ConnectionContext>
  );
}
