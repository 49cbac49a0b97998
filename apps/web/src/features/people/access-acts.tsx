'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { OneTimeLink } from './one-time-link';
import type { Person } from './person-form';

/** The way in and out: a link for a new password, deactivation, reactivation. */
export function AccessActs({ person }: { person: Person }) {
  const t = useTranslations('people');
  const frame = useTranslations('frame.acts');
  const notify = useNotify();
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const saying = (said: 'deactivated' | 'reactivated') => ({
    onSuccess: () => {
      setAsking(false);
      notify({ tone: 'done', words: t(`sheet.${said}`) });
    },
    onError: (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    onSettled: () => queries.invalidateQueries(trpc.people.pathFilter()),
  });
  const deactivate = useMutation(trpc.people.deactivate.mutationOptions(saying('deactivated')));
  const reactivate = useMutation(trpc.people.reactivate.mutationOptions(saying('reactivated')));
  const reset = useMutation(
    trpc.people.createPasswordReset.mutationOptions({
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    }),
  );
  const personId = person.id;
  return (
    <div className="flex flex-col gap-3 border-t border-rule pt-4">
      {reset.data ? (
        <OneTimeLink path={`/reset/${reset.data.token}`} expiresAt={reset.data.expiresAt} />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button icon="retry" isBusy={reset.isPending} onClick={() => reset.mutate({ personId })}>
          {t('sheet.reset')}
        </Button>
        {person.isActive ? (
          <Button look="danger" onClick={() => setAsking(true)}>
            {t('sheet.deactivate')}
          </Button>
        ) : (
          <Button isBusy={reactivate.isPending} onClick={() => reactivate.mutate({ personId })}>
            {t('sheet.reactivate')}
          </Button>
        )}
      </div>
      <Dialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('confirm.title', { name: person.name })}
        description={t('confirm.words')}
        closeLabel={frame('close')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{frame('cancel')}</Button>
            <Button
              look="danger"
              isBusy={deactivate.isPending}
              onClick={() => deactivate.mutate({ personId })}
            >
              {t('sheet.deactivate')}
            </Button>
          </>
        }
      />
    </div>
  );
}
