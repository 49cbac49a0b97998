'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** Bringing back a revision or one block of it, each with the way to take that back. */
export function useRestore() {
  const t = useTranslations('history');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const settled = {
    onError: (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.history.pathFilter()),
        queries.invalidateQueries(trpc.story.pathFilter()),
        queries.invalidateQueries(trpc.publishing.pathFilter()),
      ]),
  } as const;
  const whole = useMutation(trpc.history.restore.mutationOptions(settled));
  const block = useMutation(trpc.history.restoreBlock.mutationOptions(settled));
  return {
    isBusy: whole.isPending || block.isPending,
    restore: (revisionId: string, number: number, onDone?: () => void) =>
      whole.mutate(
        { revisionId },
        {
          onSuccess: ({ keptRevisionId }) => {
            notify({
              tone: 'done',
              words: t('restored', { number }),
              undo: {
                label: t('compare.undo'),
                onSelect: () => whole.mutate({ revisionId: keptRevisionId }),
              },
            });
            onDone?.();
          },
        },
      ),
    restoreBlock: (revisionId: string, number: number, blockId: string) =>
      block.mutate(
        { revisionId, blockId },
        {
          onSuccess: ({ keptRevisionId }) =>
            notify({
              tone: 'done',
              words: t('compare.blockRestored', { number }),
              undo: {
                label: t('compare.undo'),
                onSelect: () => block.mutate({ revisionId: keptRevisionId, blockId }),
              },
            }),
        },
      ),
  };
}
