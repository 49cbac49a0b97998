'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { EmptyState } from '@marbre/ui/empty-state';
import { Page } from './page';

/** A page that broke: what happened, what is safe, what to do. */
export function FailurePage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('frame');
  return (
    <Page>
      <EmptyState
        title={t('failure.title')}
        actions={
          <Button icon="retry" onClick={reset}>
            {t('acts.retry')}
          </Button>
        }
      >
        {t('failure.words')}
        {error.digest ? <code className="mt-2 block font-figures text-12">{error.digest}</code> : null}
      </EmptyState>
    </Page>
  );
}
