'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { EmptyState } from '@marbre/ui/empty-state';
import { useEngineName } from '../../settings/use-engine-name';
import { useRequestTranslation } from '../use-request-translation';
import { useOpenTranslation } from './desk-context';

/** Nothing is translated yet: says how it goes, and offers the one act that begins it. */
export function BeginBanner() {
  const t = useTranslations('translation.desk');
  const { pairs, run, sourceEditionId, targetLocale, abilities, engine } = useOpenTranslation();
  const engineName = useEngineName();
  const request = useRequestTranslation();
  if (run.isWorking || pairs.length === 0 || pairs.some(({ target }) => target !== null)) return null;
  return (
    <div className="border-b border-rule px-4 sm:px-6">
      <EmptyState
        title={t('begin.title')}
        actions={
          abilities.request.allowed ? (
            <Button
              look="primary"
              icon="languages"
              isBusy={request.isPending}
              onClick={() => request.mutate({ sourceEditionId, locale: targetLocale })}
            >
              {t('begin.act', { engine: engine ? engineName(engine) : 'none' })}
            </Button>
          ) : undefined
        }
      >
        {t('begin.words')}
      </EmptyState>
    </div>
  );
}
