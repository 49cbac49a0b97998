'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Page } from './page';
import { PageHead } from './page-head';

/** A page that broke: what happened, what is safe, what to do. */
export function FailurePage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('frame');
  return (
    <Page>
      <PageHead title={t('failure.title')}>{t('failure.words')}</PageHead>
      {error.digest ? (
        <code className="mb-4 block font-figures text-12 text-muted">{error.digest}</code>
      ) : null}
      <Button icon="retry" onClick={reset}>
        {t('acts.retry')}
      </Button>
    </Page>
  );
}
