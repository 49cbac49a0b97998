'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '@marbre/ui/banner';
import { EmptyState } from '@marbre/ui/empty-state';
import { Skeleton } from '@marbre/ui/skeleton';
import { MorePages } from '../../frame/more-pages';
import type { Pages } from '../../frame/use-pages';
import { problemOf, useProblemWords } from '../../problem/use-problem-words';

export interface RoomListProps {
  list: Pages<unknown>;
  /** Said when there is nothing to list. */
  empty: { title: string; words: string };
  /** The rows. */
  children: ReactNode;
}

/** The room's list as far as it has come, or why there is none. */
export function RoomList({ list, empty, children }: RoomListProps) {
  const t = useTranslations('translation.room');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  if (list.isPending) return <Skeleton label={frame('loading')} lines={6} />;
  if (list.error) {
    return (
      <div className="py-6">
        <Banner tone="danger">{words(problemOf(list.error))}</Banner>
      </div>
    );
  }
  if (list.rows.length === 0) return <EmptyState title={empty.title}>{empty.words}</EmptyState>;
  return (
    <>
      <ul aria-label={t('list')}>{children}</ul>
      <MorePages list={list} />
    </>
  );
}
