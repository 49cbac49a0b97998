import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Page } from './page';
import { PageHead } from './page-head';

/** An address where nothing is: what may have happened, and the way on. */
export function LostPage() {
  const t = useTranslations('frame.lost');
  return (
    <Page>
      <PageHead title={t('title')}>{t('words')}</PageHead>
      <Button asChild>
        <a href="/desk">{t('desk')}</a>
      </Button>
    </Page>
  );
}
