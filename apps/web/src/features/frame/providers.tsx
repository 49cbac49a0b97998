'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DirectionProvider } from '@marbre/ui/direction-provider';
import { ToastProvider } from '@marbre/ui/toast';
import { TooltipProvider } from '@marbre/ui/tooltip';
import { ApiProvider } from '../../trpc/client';
import { useOwnTimeZone } from './use-own-time-zone';

export interface ProvidersProps {
  direction: 'ltr' | 'rtl';
  /** The zone the server wrote times in. */
  timeZone: string;
  children: ReactNode;
}

/** What every screen stands on. */
export function Providers({ direction, timeZone, children }: ProvidersProps) {
  const t = useTranslations('frame');
  useOwnTimeZone(timeZone);
  return (
    <DirectionProvider direction={direction}>
      <TooltipProvider>
        <ToastProvider label={t('notices')} closeLabel={t('acts.close')}>
          <ApiProvider>{children}</ApiProvider>
        </ToastProvider>
      </TooltipProvider>
    </DirectionProvider>
  );
}
