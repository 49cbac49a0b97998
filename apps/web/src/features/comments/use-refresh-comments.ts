'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../trpc/client';

/** Asks for the threads again after one's own act, without waiting for the word that something changed. */
export function useRefreshComments(): () => void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => void queries.invalidateQueries(trpc.comment.pathFilter());
}
