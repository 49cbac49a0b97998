'use client';

import { useTranslations } from 'next-intl';
import { isLocale, localeName } from '@marbre/story/vocabulary/locale';
import type { Outputs } from '../../trpc/outputs';

type Run = Pick<Outputs['job']['list']['rows'][number], 'job' | 'locale'>;

/** What was to be done, and into which language where it is a translation. */
export function useJobName(): (run: Run) => string {
  const t = useTranslations('jobs');
  return ({ job, locale }) =>
    job === 'translate-edition' && isLocale(locale)
      ? t('into', { job: t(`job.${job}`), language: localeName(locale) })
      : t(`job.${job}`);
}
