'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc/client';

/** How many threads are open and how many of them this person has not read. */
export function useThreadCounts(editionId: string): { open: number; unread: number } {
  const counts = useQuery(useTRPC().comment.counts.queryOptions({ editionId }));
  return counts.data ?? { open: 0, unread: 0 };
}
