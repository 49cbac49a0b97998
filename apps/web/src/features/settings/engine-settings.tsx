'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '@marbre/ui/banner';

/** Which engines translate and summarise here, and how to get better ones. */
export function EngineSettings() {
  const t = useTranslations('settings.engines');
  return (
    <div className="flex max-w-prose flex-col gap-4">
      <p className="text-14 text-muted">{t('words')}</p>
      <Banner title={t('better')}>{t('betterWords')}</Banner>
    </div>
  );
}
