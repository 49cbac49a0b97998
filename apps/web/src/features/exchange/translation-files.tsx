'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { BringButton } from './bring-button';
import { saveFile } from './save-file';

/** A translation as a file for a translator outside, and back. */
export function TranslationFiles({ editionId }: { editionId: string }) {
  const t = useTranslations('exchange');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const send = useMutation({
    mutationFn: () => client.exchange.exportTranslation.query({ editionId }),
    onSuccess: saveFile,
    onError,
  });
  const bring = useMutation(
    trpc.exchange.importTranslation.mutationOptions({
      onSuccess: ({ written, suggested, untranslated, unknown }) =>
        notify({
          tone: 'done',
          words: [
            t('translation.written', { count: written }),
            ...(suggested > 0 ? [t('translation.suggested', { count: suggested })] : []),
            ...(untranslated > 0 ? [t('translation.untranslated', { count: untranslated })] : []),
            ...(unknown > 0 ? [t('translation.unknown', { count: unknown })] : []),
          ].join(' '),
        }),
      onError,
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries(trpc.translation.pathFilter()),
          queries.invalidateQueries(trpc.story.pathFilter()),
        ]),
    }),
  );
  return (
    <section aria-label={t('translation.label')} className="flex flex-col gap-2 border-t border-rule pt-4">
      <h3 className="text-14 font-medium">{t('translation.label')}</h3>
      <p className="text-12 text-muted">{t('translation.words')}</p>
      <div className="flex flex-wrap gap-2">
        <Button icon="send" size="small" isBusy={send.isPending} onClick={() => send.mutate()}>
          {t('translation.send')}
        </Button>
        <BringButton
          accept=".xlf,.xliff,.xml"
          isBusy={bring.isPending}
          onFile={(contentBase64) => bring.mutate({ editionId, contentBase64 })}
        >
          {t('translation.bring')}
        </BringButton>
      </div>
    </section>
  );
}
