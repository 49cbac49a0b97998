'use client';

import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { usePathname } from 'next/navigation';
import { Icon } from '@marbre/ui/icon';
import { isInRoom, rooms } from './rooms';

/** The rooms: a narrow rail beside the page, a bar under it on a phone. */
export function Rail() {
  const t = useTranslations('frame');
  const path = usePathname();
  return (
    <nav
      aria-label={t('navigation')}
      data-around-text
      className="sticky top-0 z-30 flex h-dvh w-20 shrink-0 flex-col border-e border-rule bg-paper max-sm:fixed max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:h-auto max-sm:w-auto max-sm:flex-row max-sm:border-e-0 max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)]"
    >
      <span
        aria-hidden
        className="flex h-12 items-center justify-center font-reading text-21 font-semibold max-sm:hidden"
      >
        M
      </span>
      {rooms.map((room) => (
        <NextLink
          key={room.key}
          href={room.path}
          aria-current={isInRoom(path, room) ? 'page' : undefined}
          className="relative flex h-14 flex-col items-center justify-center gap-1 text-12 text-muted -outline-offset-2 hover:bg-sunken hover:text-ink aria-[current=page]:text-ink aria-[current=page]:before:absolute aria-[current=page]:before:bg-red max-sm:flex-auto sm:aria-[current=page]:before:inset-y-2 sm:aria-[current=page]:before:inset-s-0 sm:aria-[current=page]:before:w-0.5 max-sm:aria-[current=page]:before:inset-x-2 max-sm:aria-[current=page]:before:top-0 max-sm:aria-[current=page]:before:h-0.5"
        >
          <Icon name={room.icon} size={18} />
          {t(`rooms.${room.key}`)}
        </NextLink>
      ))}
    </nav>
  );
}
