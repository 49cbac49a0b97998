import { getTranslations } from 'next-intl/server';
import { Button } from '@marbre/ui/button';
import { EmptyState } from '@marbre/ui/empty-state';
import { Page } from '../features/frame/page';

export default async function NotFound() {
  const t = await getTranslations('frame.lost');
  return (
    <Page>
      <EmptyState
        title={t('title')}
        actions={
          <Button asChild>
            <a href="/desk">{t('desk')}</a>
          </Button>
        }
      >
        {t('words')}
      </EmptyState>
    </Page>
  );
}
