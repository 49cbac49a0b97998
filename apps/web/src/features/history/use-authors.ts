'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { isolateForeign } from '../../messages/isolate';
import type { Outputs } from '../../trpc/outputs';
import { useEngineName } from '../settings/use-engine-name';

type Revision = Outputs['history']['revisions']['rows'][number];

export interface Authors {
  contributors: readonly Pick<Revision['contributors'][number], 'name'>[];
  machines: readonly string[];
}

/** Under this name the newsroom itself moves, divides and lays out blocks of a translation: it writes no words. */
const follower = 'translation';

/** Gives the names of who wrote something, people first, then engines; empty when nobody is known. */
export function useAuthors(): (authors: Authors) => string {
  const t = useTranslations('history.timeline');
  const format = useFormatter();
  const locale = useLocale();
  const engineName = useEngineName();
  return ({ contributors, machines }) =>
    format.list([
      ...contributors.map(({ name }) => isolateForeign(name, locale)),
      ...machines
        .filter((name) => name !== follower)
        .map((name) => t('machine', { engine: engineName(name) })),
    ]);
}
