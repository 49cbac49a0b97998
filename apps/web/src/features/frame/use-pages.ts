'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';

/** A page of a list, and the key of the next one. */
interface ListPage {
  rows: readonly unknown[];
  next: string | null;
}

export interface Pages<Row> {
  rows: readonly Row[];
  /** Nothing has come yet. */
  isPending: boolean;
  error: unknown;
  hasMore: boolean;
  isFetchingMore: boolean;
  fetchMore: () => void;
}

export interface PagesOptions<Page extends ListPage> {
  /** Begins with the procedure's own key, so that what invalidates the procedure reaches the list. */
  queryKey: readonly unknown[];
  read: (page: { after: string | undefined }, options: { signal: AbortSignal }) => Promise<Page>;
  /** The former answer stays on the screen until the next one is there: for lists one narrows by typing. */
  staysShown?: boolean;
  staleTime?: number;
}

/** A list read page by page, by the key of its last row, as far as somebody asks. */
export function usePages<Page extends ListPage>({
  queryKey,
  read,
  staysShown = false,
  staleTime,
}: PagesOptions<Page>): Pages<Page['rows'][number]> {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read({ after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    ...(staysShown ? { placeholderData: keepPreviousData } : {}),
    ...(staleTime === undefined ? {} : { staleTime }),
  });
  return {
    rows: list.data?.pages.flatMap((page) => page.rows) ?? [],
    isPending: list.isPending,
    error: list.error,
    hasMore: list.hasNextPage,
    isFetchingMore: list.isFetchingNextPage,
    fetchMore: () => void list.fetchNextPage(),
  };
}
