'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { useTRPC } from '../../trpc/client';
import { problemOf } from '../problem/use-problem-words';
import { SessionEnded } from './session-ended';

export type Connection = 'online' | 'connecting' | 'offline';

const ConnectionContext = createContext<Connection>('connecting');

/** Whether what is on the screen follows the newsroom at this moment. */
export const useConnection = () => useContext(ConnectionContext);

/** Which slices' answers an event makes old. */
const slicesOf = {
  comment: ['comment'],
  notification: ['notification'],
  story: ['story', 'history', 'publishing', 'translation', 'memory', 'summary', 'facts'],
  run: ['job', 'translation', 'summary', 'facts'],
  schedule: ['schedule'],
  term: ['term', 'facts'],
  memory: ['memory'],
  person: ['people', 'account'],
} as const;

type Happened = { topic: Exclude<keyof typeof slicesOf, 'comment'> } | CommentHappened;

interface CommentHappened {
  topic: 'comment';
  editionId: string;
  threadId: string;
}

function concerns(event: Happened, queryKey: readonly unknown[]): boolean {
  const [path] = queryKey;
  if (!Array.isArray(path) || !slicesOf[event.topic].some((slice) => slice === path[0])) return false;
  if (event.topic !== 'comment') return true;
  // Every open story has threads: a word about one of them must not make all of them ask again.
  const asked = JSON.stringify(queryKey);
  return asked.includes(event.editionId) || asked.includes(event.threadId);
}

function subscribeToNetwork(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/**
 * One event stream for the whole page: what changed is asked for again, and a session that ends
 * closes the page. After a gap everything is asked for again, because events in it were not heard.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const hasNetwork = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
  const stream = useSubscription(
    trpc.live.events.subscriptionOptions(undefined, {
      onData: (event) => {
        if (event.topic === 'reconnected') void queries.invalidateQueries();
        else void queries.invalidateQueries({ predicate: ({ queryKey }) => concerns(event, queryKey) });
      },
    }),
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
      {children}
      {isEnded ? <SessionEnded /> : null}
    </ConnectionContext>
  );
}
