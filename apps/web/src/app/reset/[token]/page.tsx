import { getTranslations } from 'next-intl/server';
import { Entrance } from '../../../features/account/entrance';
import { ResetForm } from '../../../features/account/reset-form';

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations('account.reset');
  return (
    <Entrance title={t('title')} words={t('words')}>
      <ResetForm token={(await params).token} />
    </Entrance>
  );
}
