'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { BringButton } from './bring-button';
import { saveFile } from './save-file';

/** The termbase as a TBX file, and concepts from other termbases. */
export function TermFiles({ canAdd }: { canAdd: boolean }) {
  const t = useTranslations('exchange.terms');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const send = useMutation({
    mutationFn: () => client.exchange.exportTerms.query(),
    onSuccess: saveFile,
    onError,
  });
  const bring = useMutation(
    trpc.exchange.importTerms.mutationOptions({
      onSuccess: (result) => notify({ tone: 'done', words: t('brought', { ...result }) }),
      onError,
      onSettled: () => queries.invalidateQueries(trpc.term.pathFilter()),
    }),
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon="send" size="small" isBusy={send.isPending} onClick={() => send.mutate()}>
        {t('send')}
      </Button>
      {canAdd ? (
        <BringButton
          accept=".tbx,.xml"
          isBusy={bring.isPending}
          onFile={(contentBase64) => bring.mutate({ contentBase64 })}
        >
          {t('bring')}
        </BringButton>
      ) : null}
    </div>
  );
}
