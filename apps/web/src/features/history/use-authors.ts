'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Outputs } from '../../trpc/outputs';

type Revision = Outputs['history']['revisions']['rows'][number];

/** Gives the names of who wrote a revision, people first, then engines; empty when nobody is known. */
export function useAuthors() {
  const t = useTranslations('history.timeline');
  const format = useFormatter();
  return ({ contributors, machines }: Pick<Revision, 'contributors' | 'machines'>): string =>
    format.list([
      ...contributors.map(({ name }) => name),
      ...machines.map((engine) => t('machine', { engine })),
    ]);
}
