'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { browserName } from './browser-name';

/** Where a person is signed in; each place can be closed, and its pages close within seconds. */
export function SessionList({ sessions }: { sessions: Outputs['people']['get']['sessions'] }) {
  const t = useTranslations('people.sheet');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const trpc = useTRPC();
  const queries = useQueryClient();
  const end = useMutation(
    trpc.people.endSession.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.people.pathFilter()),
    }),
  );
  return (
    <section className="border-t border-rule pt-4">
      <h3 className="text-12 font-medium text-muted">{t('sessions')}</h3>
      {sessions.length === 0 ? <p className="py-2 text-14 text-muted">{t('noSessions')}</p> : null}
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex items-center justify-between gap-3 border-b border-rule py-1.5 text-14"
          >
            <span className="min-w-0">
              <bdi title={session.userAgent}>{browserName(session.userAgent)}</bdi>
              <span className="block text-12 text-muted">
                {t('seen', { when: format.relativeTime(session.lastSeenAt, now) })}
              </span>
            </span>
            <Button
              size="small"
              isBusy={end.isPending && end.variables.sessionId === session.id}
              onClick={() => end.mutate({ sessionId: session.id })}
            >
              {t('end')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
