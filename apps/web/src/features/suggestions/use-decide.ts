'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { useSuggestions } from './suggestions-provider';

/** Accepts or rejects suggestions, and offers to take that back. Refusing one's own is taking it back. */
export function useDecide() {
  const t = useTranslations('suggestions');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const notify = useNotify();
  const words = useProblemWords();
  const { edition } = useStory();
  const { editor } = useSuggestions();
  const onError = (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) });
  const onSettled = () => queries.invalidateQueries(trpc.suggestion.decisions.pathFilter());
  const { mutate: takeBack } = useMutation(trpc.suggestion.takeBack.mutationOptions({ onError, onSettled }));
  const { mutate, isPending } = useMutation(
    trpc.suggestion.decide.mutationOptions({
      onError,
      onSettled,
      onSuccess: ({ decisionId, decided }, { decision }) =>
        notify({
          tone: 'done',
          words: t(decision === 'accept' ? 'accepted' : 'rejected', { count: decided.length }),
          undo: { label: t('undo'), onSelect: () => takeBack({ decisionId }) },
        }),
    }),
  );
  const mayDecide = edition.abilities.write.allowed;
  const decide = useCallback(
    (ids: readonly string[], decision: 'accept' | 'reject') => {
      const own = editor?.storage.suggesting.own;
      const allowed = mayDecide || (decision === 'reject' && ids.every((id) => own?.has(id)));
      if (ids.length > 0 && allowed) {
        mutate({ editionId: edition.id, ids: [...ids].slice(0, 1_000), decision });
      }
    },
    [edition.id, editor, mayDecide, mutate],
  );
  return { decide, isPending, mayDecide };
}
