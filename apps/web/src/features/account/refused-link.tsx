import { getTranslations } from 'next-intl/server';
import type { ProblemCode } from '@marbre/story/vocabulary/problem';
import { Banner } from '@marbre/ui/banner';
import { Link } from '@marbre/ui/link';
import { Entrance } from './entrance';

/** A one-time link that has expired or been used. */
export async function RefusedLink({ code }: { code: ProblemCode }) {
  const t = await getTranslations('account.refused');
  const problem = await getTranslations('problem');
  return (
    <Entrance title={t('title')}>
      <Banner tone="warning">{problem(code, { limit: '', minutes: '' })}</Banner>
      <Link href="/sign-in">{t('signIn')}</Link>
    </Entrance>
  );
}
