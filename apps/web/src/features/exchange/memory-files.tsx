'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { BringButton } from './bring-button';
import { saveFile } from './save-file';

interface MemoryFilesProps {
  sourceLocale: Locale;
  targetLocale: Locale;
  /** The person may add to the memory. */
  canAdd: boolean;
}

/** The memory of a pair of languages as TMX files, and pairs from other memories. */
export function MemoryFiles({ sourceLocale, targetLocale, canAdd }: MemoryFilesProps) {
  const t = useTranslations('exchange.memory');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const send = useMutation({
    mutationFn: async () => {
      let count = 0;
      for (let after: string | undefined, part = 1; ; part += 1) {
        const file = await client.exchange.exportMemory.query({ sourceLocale, targetLocale, after });
        const isWhole = part === 1 && file.next === null;
        if (file.count > 0) {
          saveFile(isWhole ? file : { ...file, fileName: file.fileName.replace(/\.tmx$/, `.${part}.tmx`) });
        }
        count += file.count;
        if (file.next === null) return count;
        after = file.next;
      }
    },
    onSuccess: (count) => notify({ tone: 'done', words: t('sent', { count }) }),
    onError,
  });
  const bring = useMutation(
    trpc.exchange.importMemory.mutationOptions({
      onSuccess: (result) => notify({ tone: 'done', words: t('brought', { ...result }) }),
      onError,
      onSettled: () => queries.invalidateQueries(trpc.memory.pathFilter()),
    }),
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon="send" size="small" isBusy={send.isPending} onClick={() => send.mutate()}>
        {t('send')}
      </Button>
      {canAdd ? (
        <BringButton
          accept=".tmx,.xml"
          isBusy={bring.isPending}
          onFile={(contentBase64) => bring.mutate({ contentBase64 })}
        >
          {t('bring')}
        </BringButton>
      ) : null}
    </div>
  );
}
