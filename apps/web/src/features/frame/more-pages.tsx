'use client';

import { useTranslations } from 'next-intl';
import { MoreButton } from '@marbre/ui/more-button';
import type { Pages } from './use-pages';

/** Asks for the next page of a list while there is one. */
export function MorePages({ list }: { list: Pages<unknown> }) {
  const t = useTranslations('frame.acts');
  if (!list.hasMore) return null;
  return <MoreButton label={t('more')} isBusy={list.isFetchingMore} onMore={list.fetchMore} />;
}
