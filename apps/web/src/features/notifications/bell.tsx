'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Icon } from '@marbre/ui/icon';
import { Popover } from '@marbre/ui/popover';
import { useTRPC } from '../../trpc/client';
import { Inbox } from './inbox';

/** How much waits for this person, and the way to it. */
export function Bell() {
  const t = useTranslations('notifications');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(useTRPC().notification.unread.queryOptions());
  const unread = data?.unread ?? 0;
  return (
    <Popover
      label={t('title')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          aria-label={unread > 0 ? t('bell', { count: unread }) : t('title')}
          className="relative inline-flex size-8 items-center justify-center rounded-2 text-muted hover:bg-sunken hover:text-ink touch:size-11"
        >
          <Icon name="bell" />
          {unread > 0 ? (
            <span
              aria-hidden
              className="absolute inset-e-0 top-0 touch:inset-e-1.5 touch:top-1.5 min-w-4 rounded-full bg-red px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-red"
            >
              {unread > 98 ? '99' : unread}
            </span>
          ) : null}
        </button>
      }
    >
      <Inbox onLeave={() => setOpen(false)} />
    </Popover>
  );
}
