'use client';

import { useTranslations } from 'next-intl';

/** Says a length of time as a log does: 0.4 s, 12 s, 3 min 20 s. */
export function useDuration(): (from: Date, until: Date) => string {
  const t = useTranslations('jobs');
  return (from, until) => {
    const seconds = Math.max(0, (until.getTime() - from.getTime()) / 1000);
    if (seconds < 10) return t('seconds', { count: Math.round(seconds * 10) / 10 });
    if (seconds < 90) return t('seconds', { count: Math.round(seconds) });
    return t('minutes', { minutes: Math.floor(seconds / 60), seconds: Math.round(seconds % 60) });
  };
}
