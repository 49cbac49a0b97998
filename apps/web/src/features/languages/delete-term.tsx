'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

export interface DeleteTermProps {
  term: Outputs['term']['get'];
  onDeleted: () => void;
}

/** Takes a term away, once it is sure. */
export function DeleteTerm({ term, onDeleted }: DeleteTermProps) {
  const t = useTranslations('languages.sheet');
  const frame = useTranslations('frame.acts');
  const notify = useNotify();
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const name = term.forms[0]?.text ?? '';
  const remove = useMutation(
    trpc.term.delete.mutationOptions({
      onSuccess: () => {
        notify({ tone: 'done', words: t('deleted') });
        onDeleted();
      },
      onError: (error) => {
        setAsking(false);
        notify({ tone: 'danger', words: words(problemOf(error)) });
      },
      onSettled: () => queries.invalidateQueries(trpc.term.pathFilter()),
    }),
  );
  return (
    <>
      <Button look="danger" className="me-auto" onClick={() => setAsking(true)}>
        {t('delete')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('deleteTitle', { name })}
        description={t('deleteWords')}
        closeLabel={frame('close')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{frame('cancel')}</Button>
            <Button
              look="danger"
              isBusy={remove.isPending}
              onClick={() => remove.mutate({ termId: term.termId, version: term.version })}
            >
              {t('delete')}
            </Button>
          </>
        }
      />
    </>
  );
}
