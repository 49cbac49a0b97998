'use client';

import { useFormatter, useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { plainComment } from '@marbre/story/comment/comment-body';
import { Initials } from '@marbre/ui/initials';
import { Icon } from '@marbre/ui/icon';
import type { Outputs } from '../../trpc/outputs';

type Listed = Outputs['notification']['list'];

export interface NotificationLineProps {
  notification: Listed['rows'][number];
  names: Listed['names'];
  onFollow: () => void;
}

/** One thing a person was told: who did what, in which story, in which words. */
export function NotificationLine({ notification, names, onFollow }: NotificationLineProps) {
  const t = useTranslations('notifications');
  const comments = useTranslations('comments');
  const format = useFormatter();
  const { actor, kind, storyId, locale, headline, threadId, body, quotation, readAt, createdAt } =
    notification;
  const said = body === null ? (quotation ?? '') : plainComment(body, names, comments('desk'));
  return (
    <li className="border-t border-rule">
      <NextLink
        href={`/desk/stories/${storyId}/${locale}${threadId ? `?thread=${threadId}` : ''}`}
        onClick={onFollow}
        className="flex gap-2 rounded-2 px-1 py-2 hover:bg-sunken"
      >
        {actor ? (
          <Initials size="small" id={actor.id} name={actor.name} />
        ) : (
          <Icon name="warning" className="mt-0.5 text-amber" />
        )}
        <span className="flex min-w-0 flex-1 flex-col gap-0.5">
          <span className="text-14">
            {readAt === null ? (
              <>
                <span aria-hidden className="me-1.5 inline-block size-2 rounded-full bg-blue" />
                <span className="sr-only">{t('unread')} · </span>
              </>
            ) : null}
            {t(`kinds.${kind}`, { name: actor?.name ?? t('somebody') })}
          </span>
          {said ? (
            <span dir="auto" className="line-clamp-2 text-12 text-muted wrap-anywhere">
              {said}
            </span>
          ) : null}
          <span className="flex gap-2 text-12 text-muted">
            <bdi className="min-w-0 truncate font-reading">{headline || t('untitled')}</bdi>
            <time dateTime={createdAt.toISOString()} className="ms-auto whitespace-nowrap">
              {format.dateTime(createdAt, 'moment')}
            </time>
          </span>
        </span>
      </NextLink>
    </li>
  );
}
