'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@marbre/ui/icon';
import { Kbd } from '@marbre/ui/kbd';
import { Bell } from '../notifications/bell';
import { ConnectionState } from './connection-state';
import { PersonMenu } from './person-menu';

/** Search and commands, whether the page is live, and the person. */
export function TopLine({ onSearch }: { onSearch: () => void }) {
  const t = useTranslations('frame');
  return (
    <header
      data-around-text
      className="sticky top-0 z-20 flex h-12 shrink-0 items-center gap-3 border-b border-rule bg-paper px-4 sm:px-6"
    >
      <button
        type="button"
        onClick={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-2 text-14 text-muted hover:text-ink touch:h-11 sm:max-w-96"
      >
        <Icon name="search" />
        <span className="truncate">{t('search')}</span>
        <span className="max-sm:hidden">
          <Kbd keys={['Ctrl', 'K']} />
        </span>
      </button>
      <span className="flex-1 max-sm:hidden" />
      <ConnectionState />
      <Bell />
      <PersonMenu />
    </header>
  );
}
