'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { EmptyState } from '@marbre/ui/empty-state';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC, useTRPCClient } from '../../../trpc/client';
import { problemOf, useProblemWords } from '../../problem/use-problem-words';
import type { RoomView } from './room-question';
import { TranslationRow } from './translation-row';

export interface TranslationListProps {
  view: Exclude<RoomView, 'missing'>;
  locale: Locale | undefined;
}

/** Translations, the newest first. */
export function TranslationList({ view, locale }: TranslationListProps) {
  const t = useTranslations('translation.room');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const question = { locale, progress: view === 'all' ? undefined : view };
  const list = useInfiniteQuery({
    queryKey: [...trpc.translation.list.pathKey(), question],
    queryFn: ({ pageParam, signal }) =>
      client.translation.list.query({ ...question, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (list.isPending) return <Skeleton label={frame('loading')} lines={6} />;
  if (list.isError) {
    return (
      <div className="py-6">
        <Banner tone="danger">{words(problemOf(list.error))}</Banner>
      </div>
    );
  }
  if (rows.length === 0) {
    return <EmptyState title={t(`empty.${view}.title`)}>{t(`empty.${view}.words`)}</EmptyState>;
  }
  return (
    <>
      <ul aria-label={t('list')}>
        {rows.map((row) => (
          <TranslationRow key={row.editionId} row={row} />
        ))}
      </ul>
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
