'use client';

import { useTranslations } from 'next-intl';
import { StateMark } from '@marbre/ui/state-mark';
import { Tooltip } from '@marbre/ui/tooltip';
import { useConnection } from './live';

/** Whether lists follow the newsroom now. Said in words, and to screen readers when it changes. */
export function ConnectionState() {
  const t = useTranslations('frame.connection');
  const connection = useConnection();
  const look = {
    online: { tone: 'green', fill: 'full' },
    connecting: { tone: 'plain', fill: 'half' },
    offline: { tone: 'amber', fill: 'empty' },
  } as const;
  return (
    <Tooltip words={t(connection === 'offline' ? 'offlineNote' : 'onlineNote')}>
      <span role="status" tabIndex={0} className="flex rounded-2 px-1">
        <StateMark {...look[connection]}>{t(connection)}</StateMark>
      </span>
    </Tooltip>
  );
}
