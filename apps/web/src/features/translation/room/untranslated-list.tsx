'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { isLocale, type Locale, localeNames } from '@marbre/story/vocabulary/locale';
import { editionStatuses } from '@marbre/story/vocabulary/status';
import { Banner } from '@marbre/ui/banner';
import { EmptyState } from '@marbre/ui/empty-state';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { StateMark } from '@marbre/ui/state-mark';
import { useTRPC, useTRPCClient } from '../../../trpc/client';
import { problemOf, useProblemWords } from '../../problem/use-problem-words';
import { EditionState } from '../../story/edition-state';
import { RoomRow } from './room-row';

/** Stories that are not there yet in a language. */
export function UntranslatedList({ locale }: { locale: Locale }) {
  const t = useTranslations('translation.room');
  const block = useTranslations('translation.block');
  const desk = useTranslations('desk');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const list = useInfiniteQuery({
    queryKey: [...trpc.translation.untranslated.pathKey(), locale],
    queryFn: ({ pageParam, signal }) =>
      client.translation.untranslated.query({ locale, after: pageParam }, { signal }),
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
    return (
      <EmptyState title={t('empty.missing.title', { language: localeNames[locale] })}>
        {t('empty.missing.words')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label={t('list')}>
        {rows.map((row) => {
          const status = editionStatuses.find((known) => known === row.status);
          return (
            <RoomRow
              key={row.sourceEditionId}
              id={row.sourceEditionId}
              href={`/desk/stories/${row.storyId}/${locale}/translate`}
              headline={row.headline || desk('untitled')}
              locale={row.sourceLocale}
              changedAt={row.changedAt}
              state={
                <StateMark tone="red" fill="empty">
                  {block('missing')}
                </StateMark>
              }
              aside={status ? <EditionState status={status} /> : null}
            >
              {isLocale(row.sourceLocale) ? localeNames[row.sourceLocale] : row.sourceLocale}
            </RoomRow>
          );
        })}
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
