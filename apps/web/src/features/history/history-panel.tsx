'use client';

import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { RevisionDialog } from './revision-dialog';
import { useStory } from '../story/use-story';

/** The edition's revisions, newest first: when, why, by whom; each can be read and brought back. */
export function HistoryPanel() {
  const t = useTranslations('story.history');
  const frame = useTranslations('frame');
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { edition, publishing } = useStory();
  const [read, setRead] = useState<string | null>(null);
  const list = useInfiniteQuery({
    queryKey: [...trpc.history.revisions.pathKey(), edition.id],
    queryFn: ({ pageParam }) => client.history.revisions.query({ editionId: edition.id, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const revisions = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="flex flex-col gap-4">
      {edition.abilities.write.allowed ? <NameRevision editionId={edition.id} /> : null}
      {list.isPending ? <Skeleton label={frame('loading')} /> : null}
      <ol className="flex flex-col">
        {revisions.map((revision) => (
          <li key={revision.id} className="border-b border-rule py-2">
            <div className="flex items-baseline justify-between gap-2 text-14">
              <span className="min-w-0 font-medium wrap-anywhere">
                {revision.name ? <bdi>{revision.name}</bdi> : t(`reason.${revision.reason}`)}
              </span>
              <time
                dateTime={revision.createdAt.toISOString()}
                className="text-12 whitespace-nowrap text-muted"
              >
                {format.dateTime(revision.createdAt, {
                  day: 'numeric',
                  month: 'short',
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </time>
            </div>
            <div className="flex items-center justify-between gap-2">
              <span className="min-w-0 text-12 text-muted wrap-anywhere">
                {t('number', { number: revision.number })}
                {' · '}
                {revision.contributors.length > 0
                  ? t('by', { names: revision.contributors.map(({ name }) => name).join(', ') })
                  : (revision.createdBy ?? t('machine'))}
                {revision.contentHash === publishing.contentHash ? ` · ${t('live')}` : ''}
              </span>
              <Button look="quiet" size="small" onClick={() => setRead(revision.id)}>
                {t('read')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {list.hasNextPage ? (
        <MoreButton
          label={frame('acts.more')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      <p className="text-12 text-muted">{t('empty')}</p>
      {read ? <RevisionDialog revisionId={read} onClose={() => setRead(null)} /> : null}
    </div>
  );
}

function NameRevision({ editionId }: { editionId: string }) {
  const t = useTranslations('story.history');
  const notify = useNotify();
  const words = useProblemWords();
  const [name, setName] = useState('');
  const keep = useMutation(
    useTRPC().history.name.mutationOptions({
      onSuccess: () => {
        setName('');
        notify({ tone: 'done', words: t('named') });
      },
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) keep.mutate({ editionId, name });
      }}
      className="flex gap-2"
    >
      <TextField
        aria-label={t('nameField')}
        placeholder={t('nameField')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" isBusy={keep.isPending}>
        {t('name')}
      </Button>
    </form>
  );
}
