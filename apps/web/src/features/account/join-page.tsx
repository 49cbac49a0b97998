import { getTranslations } from 'next-intl/server';
import { Problem } from '@marbre/story/vocabulary/problem';
import { serverCaller } from '../../trpc/server-caller';
import { Entrance } from './entrance';
import { JoinForm } from './join-form';
import { RefusedLink } from './refused-link';

/** What an invitation or set-up link opens: the form, or why the link no longer works. */
export async function JoinPage({ token }: { token: string }) {
  const t = await getTranslations('account');
  const role = await getTranslations('people.role');
  const caller = await serverCaller();
  const found = await caller.account.invitation({ token }).catch((error: Error) => {
    if (error.cause instanceof Problem) return error.cause;
    throw error;
  });
  if (found instanceof Problem) return <RefusedLink code={found.code} />;
  const { email, isSetup, role: invitedRole } = found;
  return (
    <Entrance
      title={t(isSetup ? 'setUp.title' : 'join.title')}
      words={isSetup ? t('setUp.words') : t('join.words', { email, role: role(invitedRole) })}
    >
      <JoinForm token={token} isSetup={isSetup} />
    </Entrance>
  );
}
