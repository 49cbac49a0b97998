'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

type Said =
  | 'submitted'
  | 'approved'
  | 'published'
  | 'scheduled'
  | 'unscheduled'
  | 'returned'
  | 'withdrawnNotice'
  | 'corrected';

/** The steps of an edition, each as a mutation that says what happened and asks for the new state. */
export function useSteps(onDone?: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const t = useTranslations('publishing');
  const notice = useTranslations('publishing.done');
  const notify = useNotify();
  const words = useProblemWords();
  const saying = (said: Said) => ({
    onSuccess: () => {
      // One step after another: the last one is what holds.
      notify({ tone: 'done', words: notice(said), about: 'steps' });
      onDone?.();
    },
    onError: (error: unknown) =>
      notify({ tone: 'danger', words: t('refused', { reason: words(problemOf(error)) }), about: 'steps' }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.story.pathFilter()),
        queries.invalidateQueries(trpc.publishing.pathFilter()),
      ]),
  });
  const { publishing } = trpc;
  return {
    submit: useMutation(publishing.submit.mutationOptions(saying('submitted'))),
    approve: useMutation(publishing.approve.mutationOptions(saying('approved'))),
    publish: useMutation(publishing.publish.mutationOptions(saying('published'))),
    plan: useMutation(publishing.planRelease.mutationOptions(saying('scheduled'))),
    callOff: useMutation(publishing.cancelRelease.mutationOptions(saying('unscheduled'))),
    giveBack: useMutation(publishing.return.mutationOptions(saying('returned'))),
    takeDown: useMutation(publishing.unpublish.mutationOptions(saying('withdrawnNotice'))),
    kill: useMutation(publishing.kill.mutationOptions(saying('withdrawnNotice'))),
    correct: useMutation(publishing.correct.mutationOptions(saying('corrected'))),
  };
}
