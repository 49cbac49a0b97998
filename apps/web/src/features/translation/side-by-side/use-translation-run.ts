'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../../trpc/client';
import type { Outputs } from '../../../trpc/outputs';
import { problemOf, useProblemWords } from '../../problem/use-problem-words';
import type { Translation } from './live-pairs';

type Run = Outputs['job']['list']['rows'][number];

export interface TranslationRun {
  /** The latest attempt of a machine at this translation, under way or over. */
  latest: Run | null;
  /** It is waiting or at work. */
  isWorking: boolean;
  /** The source block it is at. */
  blockId: string | null;
  isStopping: boolean;
  stop: () => void;
}

/** What the machine does, or last did, with a translation. */
export function useTranslationRun(editionId: string, present: Translation['run']): TranslationRun {
  const t = useTranslations('translation');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const runs = useQuery(trpc.job.list.queryOptions({ editionId, job: 'translate-edition', take: 1 }));
  // The translation itself tells soonest that one is at it; the list also knows how the last one ended.
  const latest = present ?? runs.data?.rows[0] ?? null;
  const cancel = useMutation(
    trpc.job.cancel.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('cancelled') }),
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
      onSettled: () => queries.invalidateQueries(trpc.job.pathFilter()),
    }),
  );
  return {
    latest,
    isWorking: latest?.state === 'queued' || latest?.state === 'running',
    blockId: latest?.blockId ?? null,
    isStopping: cancel.isPending || (latest?.isCancelRequested ?? false),
    stop: () => {
      if (latest) cancel.mutate({ runId: latest.runId });
    },
  };
}
