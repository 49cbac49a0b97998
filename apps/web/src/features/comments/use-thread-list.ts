'use client';

import { useMemo } from 'react';
import type { Edition } from '../story/use-story';
import { useComments } from './comments-provider';
import { useArrangedThreads } from './use-arranged-threads';
import { useLinkedThread, useOpenThreads, useThreadPages, namesIn, type Thread } from './use-threads';

export interface ThreadRow {
  thread: Thread;
  isOrphan: boolean;
  isOnOriginal: boolean;
}

/**
 * What the panel lists: open threads in the order of the text, those about the original among them at the
 * block that translates theirs, orphans last; or the resolved ones, newest first. A thread that a link leads
 * to and that is in neither list stands first.
 */
export function useThreadList(edition: Edition, filter: 'open' | 'resolved', openId: string | null) {
  const { editor } = useComments();
  const own = useOpenThreads(edition.id);
  const original = useOpenThreads(edition.sourceEditionId);
  const resolved = useThreadPages(filter === 'resolved' ? edition.id : null, true);
  // Words of the original carry no mark here: its threads hang on the block that translates theirs.
  const ofOriginal = useMemo(
    () => original.threads.map((thread) => ({ ...thread, anchor: 'block' as const })),
    [original.threads],
  );
  const all = [...own.threads, ...ofOriginal];
  const { order, orphans } = useArrangedThreads(editor, all);
  const rank = new Map(order.map((id, index) => [id, index]));
  const rowOf = (thread: Thread): ThreadRow => ({
    thread,
    isOnOriginal: thread.editionId !== edition.id,
    isOrphan: thread.editionId === edition.id && thread.resolvedAt === null && orphans.has(thread.id),
  });
  const resolvedThreads = resolved.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const listed =
    filter === 'resolved'
      ? resolvedThreads
      : all.toSorted((a, b) => (rank.get(a.id) ?? all.length) - (rank.get(b.id) ?? all.length));
  const isPending = filter === 'resolved' ? resolved.isPending : own.isPending;
  const isListed = listed.some(({ id }) => id === openId);
  const linked = useLinkedThread(openId, isListed || isPending);
  const extra = !isListed && linked.data && linked.data.thread.id === openId ? [linked.data.thread] : [];
  const names = useMemo(
    () => ({ ...own.names, ...original.names, ...linked.data?.names, ...namesIn(resolved.data?.pages) }),
    [own.names, original.names, linked.data, resolved.data],
  );
  return {
    rows: [...extra, ...listed].map(rowOf),
    names,
    isPending,
    mayCreate: own.mayCreate,
    hasMore: filter === 'resolved' && resolved.hasNextPage,
    isFetchingMore: resolved.isFetchingNextPage,
    fetchMore: () => void resolved.fetchNextPage(),
  };
}
