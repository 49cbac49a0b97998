'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Banner } from '@marbre/ui/banner';
import { EmptyState } from '@marbre/ui/empty-state';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { useRowKeys } from '../desk/use-row-keys';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { MemoryPair } from './memory-pair';
import { PairFields, type PairFieldsProps } from './pair-fields';

/** How words were translated before, both texts side by side. */
export function MemorySearch({ pair, onPair }: PairFieldsProps) {
  const t = useTranslations('languages.memory');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  useRowKeys();
  const question = { search, sourceLocale: pair.from, targetLocale: pair.to };
  const list = useInfiniteQuery({
    queryKey: [...trpc.memory.search.pathKey(), question],
    queryFn: ({ pageParam }) => client.memory.search.query({ ...question, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
  const pairs = list.data?.pages.flatMap((page) => page.rows) ?? [];

  return (
    <>
      <div role="search" className="flex flex-wrap items-center gap-2 pb-3">
        <TextField
          type="search"
          data-desk-search
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="sm:max-w-96"
        />
        <PairFields pair={pair} onPair={onPair} />
      </div>
      {list.isError ? <Banner tone="danger">{words(problemOf(list.error))}</Banner> : null}
      {list.isPending ? (
        <Skeleton label={frame('loading')} lines={6} />
      ) : pairs.length === 0 ? (
        search ? (
          <p className="py-6 text-14 text-muted">{t('none')}</p>
        ) : (
          <EmptyState title={t('empty.title')}>{t('empty.words')}</EmptyState>
        )
      ) : (
        <ul aria-label={t('caption')}>
          {pairs.map((remembered) => (
            <MemoryPair key={remembered.memoryId} pair={remembered} search={search} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <MoreButton
          label={frame('acts.more')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </>
  );
}
