'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { CommentEntry } from './comment-entry';
import type { Thread } from './use-threads';

/** The beginning of a long conversation, asked for when somebody wants it. */
export function EarlierComments({ thread }: { thread: Thread }) {
  const t = useTranslations('comments');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [isOpen, setOpen] = useState(false);
  const first = thread.comments[0]?.id ?? thread.id;
  const list = useInfiniteQuery({
    queryKey: [...trpc.comment.earlier.pathKey(), { threadId: thread.id, before: first }],
    queryFn: ({ pageParam }) => client.comment.earlier.query({ threadId: thread.id, before: pageParam }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: isOpen,
  });
  const shown = (list.data?.pages ?? []).flatMap(({ rows, names }) =>
    rows.map((comment) => ({ comment, names })),
  );
  const left = thread.earlier - shown.length;
  return (
    <>
      {left > 0 ? (
        <Button
          look="quiet"
          size="small"
          className="self-start"
          isBusy={list.isFetching}
          onClick={() => (isOpen ? void list.fetchNextPage() : setOpen(true))}
        >
          {t('earlier', { count: left })}
        </Button>
      ) : null}
      {shown.toReversed().map(({ comment, names }) => (
        <CommentEntry key={comment.id} comment={comment} names={names} />
      ))}
    </>
  );
}
