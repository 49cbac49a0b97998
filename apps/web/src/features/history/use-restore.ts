'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { type Restored, type ToRestore, useRestoreHere } from './use-restore-here';

/** Bringing back a revision or one block of it, each with the way to take that back. */
export function useRestore() {
  const t = useTranslations('history');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const refresh = useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries(trpc.history.pathFilter()),
        queries.invalidateQueries(trpc.story.pathFilter()),
        queries.invalidateQueries(trpc.publishing.pathFilter()),
      ]),
    [queries, trpc],
  );
  const restoreHere = useRestoreHere(refresh);
  const restoreThere = ({ revisionId, blockId }: ToRestore): Promise<Restored> =>
    blockId === undefined
      ? client.history.restore.mutate({ revisionId })
      : client.history.restoreBlock.mutate({ revisionId, blockId });
  const settled = {
    onError: (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    onSettled: refresh,
  };
  const takeBack = useMutation({ mutationFn: restoreThere, ...settled });
  const restore = useMutation({
    mutationFn: async (wanted: ToRestore) => (await restoreHere(wanted)) ?? (await restoreThere(wanted)),
    ...settled,
  });
  return {
    isBusy: restore.isPending || takeBack.isPending,
    restore: (wanted: ToRestore, onDone?: () => void) =>
      restore.mutate(wanted, {
        onSuccess: (restored) => {
          notify({
            tone: 'done',
            words: t(wanted.blockId === undefined ? 'restored' : 'compare.blockRestored', {
              number: wanted.number,
            }),
            undo: {
              label: t('compare.undo'),
              onSelect: () => {
                if (restored.takeBack?.()) return;
                takeBack.mutate({ ...wanted, revisionId: restored.keptRevisionId });
              },
            },
          });
          onDone?.();
        },
      }),
  };
}
