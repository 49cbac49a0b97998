'use client';

import { useTranslations } from 'next-intl';
import { useThreadCounts } from './use-thread-counts';

/** The name of the panel, with a mark while something in it has not been read. */
export function CommentsTabLabel({ editionId }: { editionId: string }) {
  const t = useTranslations('comments');
  const { unread } = useThreadCounts(editionId);
  return (
    <>
      {t('title')}
      {unread > 0 ? (
        <>
          <span aria-hidden className="size-1.5 rounded-full bg-blue" />
          <span className="sr-only">{t('unread')}</span>
        </>
      ) : null}
    </>
  );
}
