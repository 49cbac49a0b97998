'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** Asks the worker for a translation; the first time for all of it, later for what is missing or behind. */
export function useRequestTranslation() {
  const t = useTranslations('translation');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  return useMutation(
    trpc.translation.request.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('requested') }),
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries(trpc.story.pathFilter()),
          queries.invalidateQueries(trpc.job.pathFilter()),
        ]),
    }),
  );
}
