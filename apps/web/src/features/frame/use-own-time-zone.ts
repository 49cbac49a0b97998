'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { timeZoneCookie } from '../../i18n/cookies';
import { remember } from './remember';

/** Tells the server where this browser is, once, so that every hour on the page is the reader's own. */
export function useOwnTimeZone(serverZone: string): void {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (
      !own ||
      own === serverZone ||
      document.cookie.includes(`${timeZoneCookie}=${encodeURIComponent(own)}`)
    )
      return;
    remember(timeZoneCookie, own);
    router.refresh();
  }, [router, serverZone]);
}
