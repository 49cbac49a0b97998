'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import type { RememberedPair } from './memory-pair';

/** Takes a bad pair out of the memory, once it is sure. */
export function ForgetPair({ pair }: { pair: RememberedPair }) {
  const t = useTranslations('languages.memory');
  const frame = useTranslations('frame.acts');
  const notify = useNotify();
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const forget = useMutation(
    trpc.memory.forget.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('forgotten') }),
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
      onSettled: () => {
        setAsking(false);
        return queries.invalidateQueries(trpc.memory.pathFilter());
      },
    }),
  );
  return (
    <>
      <Button
        size="small"
        look="quiet"
        className="ms-auto"
        aria-label={t('forgetThis', { words: pair.sourcePlain.slice(0, 60) })}
        onClick={() => setAsking(true)}
      >
        {t('forget')}
      </Button>
      <Dialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('forgetTitle')}
        description={t('forgetWords')}
        closeLabel={frame('close')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{frame('cancel')}</Button>
            <Button
              look="danger"
              isBusy={forget.isPending}
              onClick={() => forget.mutate({ memoryId: pair.memoryId })}
            >
              {t('forget')}
            </Button>
          </>
        }
      />
    </>
  );
}
