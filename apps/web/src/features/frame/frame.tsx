'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, type ReactNode } from 'react';
import type { Outputs } from '../../trpc/outputs';
import { LiveProvider } from './live';
import { NewsroomLanguagesProvider } from './newsroom-languages';
import { Palette } from './palette';
import { Rail } from './rail';
import { TopLine } from './top-line';
import { AccountProvider, type Account } from './use-account';

export interface FrameProps {
  account: Account;
  languages: Outputs['language']['list'];
  /** When the page was read, in milliseconds since 1970. */
  readAt: number;
  children: ReactNode;
}

/** The newsroom around every room. */
export function Frame({ account, languages, readAt, children }: FrameProps) {
  const t = useTranslations('frame');
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setPaletteOpen((isOpen) => !isOpen);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <AccountProvider account={account}>
      <LiveProvider readAt={readAt}>
        <NewsroomLanguagesProvider languages={{ answer: languages, readAt }}>
          <a
            href="#content"
            className="fixed inset-s-2 -top-16 z-50 rounded-2 bg-ink px-3 py-2 text-14 text-paper focus:top-2"
          >
            {t('skip')}
          </a>
          <div className="flex min-h-dvh">
            <Rail />
            <div className="flex min-w-0 flex-1 flex-col max-sm:pb-14">
              <TopLine onSearch={() => setPaletteOpen(true)} />
              <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
                {children}
              </main>
            </div>
          </div>
          <Palette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} />
        </NewsroomLanguagesProvider>
      </LiveProvider>
    </AccountProvider>
  );
}
