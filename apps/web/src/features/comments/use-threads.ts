'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { limits } from '@marbre/story/vocabulary/limits';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';

export type Thread = Outputs['comment']['list']['rows'][number];
export type ThreadComment = Thread['comments'][number];
export type Names = Readonly<Record<string, string>>;

export interface Threads {
  threads: readonly Thread[];
  names: Names;
  isPending: boolean;
  mayCreate: Outputs['comment']['list']['abilities']['create'] | undefined;
}

const nothing: readonly Thread[] = [];

/** All open threads of an edition: asked for page by page until they are all here, because the text orders them. */
export function useOpenThreads(editionId: string | null): Threads {
  const { data, isPending, hasNextPage, isFetching, fetchNextPage } = useThreadPages(editionId, false);
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const threads = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? nothing, [data]);
  const names = useMemo(() => namesIn(data?.pages), [data]);
  return {
    threads,
    names,
    isPending: editionId !== null && isPending,
    mayCreate: data?.pages[0]?.abilities.create,
  };
}

/** Whom the comments of these pages mention. */
export function namesIn(pages: readonly { names: Names }[] | undefined): Names {
  return Object.assign({}, ...(pages?.map(({ names }) => names) ?? [])) as Names;
}

/** Open threads are all wanted, resolved ones as far as somebody reads. */
const pageSizes = { open: limits.page, resolved: 30 };

/** One list of threads, a page at a time. */
export function useThreadPages(editionId: string | null, isResolved: boolean) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const take = isResolved ? pageSizes.resolved : pageSizes.open;
  return useInfiniteQuery({
    queryKey: [...trpc.comment.list.pathKey(), { editionId, isResolved }],
    queryFn: ({ pageParam }) =>
      client.comment.list.query({ editionId: editionId ?? '', isResolved, after: pageParam, take }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: editionId !== null,
  });
}

/** The thread a link leads to when it is in no list shown: resolved, or of another language. */
export function useLinkedThread(threadId: string | null, isListed: boolean) {
  return useQuery({
    ...useTRPC().comment.thread.queryOptions({ threadId: threadId ?? '' }),
    enabled: threadId !== null && !isListed,
    retry: false,
  });
}
