import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Banner } from '@marbre/ui/banner';
import { Link } from '@marbre/ui/link';
import { signedIn } from '../../auth/signed-in';
import { Entrance } from '../../features/account/entrance';
import { ownPath } from '../../features/account/own-path';
import { SignInForm } from '../../features/account/sign-in-form';
import { ForgetPagesHere } from '../../features/offline/forget-pages-here';

interface SignInPageProps {
  searchParams: Promise<{ because?: string; email?: string; next?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { because, email = '', next } = await searchParams;
  if (await signedIn()) redirect(ownPath(next));
  const t = await getTranslations('account.signIn');
  const reason = (['joined', 'reset', 'ended'] as const).find((known) => known === because);
  return (
    <Entrance title={t('title')}>
      {reason ? <Banner tone={reason === 'ended' ? 'info' : 'done'}>{t(reason)}</Banner> : null}
      <ForgetPagesHere />
      <SignInForm email={email.slice(0, 254)} next={ownPath(next)} />
      <Link href="/" className="text-14">
        {t('site')}
      </Link>
    </Entrance>
  );
}
