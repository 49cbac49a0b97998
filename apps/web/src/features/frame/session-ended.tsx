'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';

/** Covers the page when its person may no longer see it. */
export function SessionEnded() {
  const t = useTranslations('frame.ended');
  const signIn = useTranslations('account.signIn');
  return (
    <div
      role="alertdialog"
      aria-labelledby="session-ended"
      className="fixed inset-0 z-50 flex items-center justify-center bg-paper p-6"
    >
      <div className="flex max-w-112 flex-col items-start gap-4">
        <h1 id="session-ended" className="font-reading text-34">
          {t('title')}
        </h1>
        <p className="text-16">{t('words')}</p>
        <Button look="primary" size="large" asChild>
          {/* A full load: nothing of the ended session stays in memory. */}
          <a href="/sign-in?because=ended">{signIn('act')}</a>
        </Button>
      </div>
    </div>
  );
}
