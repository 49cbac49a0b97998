'use client';

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { NotificationLine } from './notification-line';

/** What a person was told, newest first; whoever follows one has read it. */
export function Inbox({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('notifications');
  const frame = useTranslations('frame');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const list = useInfiniteQuery({
    queryKey: trpc.notification.list.pathKey(),
    queryFn: ({ pageParam }) => client.notification.list.query({ after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const markRead = useMutation(
    trpc.notification.markRead.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.notification.pathFilter()),
    }),
  );
  const pages = list.data?.pages ?? [];
  const isAnyUnread = pages.some(({ rows }) => rows.some(({ readAt }) => readAt === null));
  return (
    <div className="-m-1 flex flex-col gap-2">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <h2 className="text-14 font-medium">{t('title')}</h2>
        {isAnyUnread ? (
          <Button look="quiet" size="small" isBusy={markRead.isPending} onClick={() => markRead.mutate({})}>
            {t('all')}
          </Button>
        ) : null}
      </div>
      {list.isPending ? <Skeleton label={frame('loading')} /> : null}
      {list.data && pages[0]?.rows.length === 0 ? <p className="text-14 text-muted">{t('empty')}</p> : null}
      <ul className="flex flex-col">
        {pages.flatMap(({ rows, names }) =>
          rows.map((row) => (
            <NotificationLine
              key={row.id}
              notification={row}
              names={names}
              onFollow={() => {
                if (row.readAt === null) markRead.mutate({ ids: [row.id] });
                onLeave();
              }}
            />
          )),
        )}
      </ul>
      {list.hasNextPage ? (
        <MoreButton
          label={frame('acts.more')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      <DigestChoice />
    </div>
  );
}

function DigestChoice() {
  const t = useTranslations('notifications');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const preference = useQuery(trpc.notification.digest.queryOptions());
  const set = useMutation(
    trpc.notification.setDigest.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.notification.digest.pathFilter()),
    }),
  );
  if (!preference.data) return null;
  return (
    <div className="border-t border-rule pt-2">
      <Checkbox
        label={<span className="text-12 text-muted">{t('digest')}</span>}
        checked={set.isPending ? set.variables.wantsDigest : preference.data.wantsDigest}
        onCheckedChange={(checked) => set.mutate({ wantsDigest: checked === true })}
      />
    </div>
  );
}
