'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Progress } from '@marbre/ui/progress';
import { Sheet } from '@marbre/ui/sheet';
import { Skeleton } from '@marbre/ui/skeleton';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useEngineName } from '../settings/use-engine-name';
import type { Run } from './run-log';
import { RunState } from './run-state';
import { useDuration } from './use-duration';
import { useJobName } from './use-job-name';

/** What happened in one run, in sentences, and what can be done about it. */
export function RunSheet({ runId, onClose }: { runId: string; onClose: () => void }) {
  const t = useTranslations('jobs');
  const jobName = useJobName();
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: run } = useQuery(trpc.job.get.queryOptions({ runId }));
  const saying = (said: 'cancelled' | 'retried') => ({
    onSuccess: () => notify({ tone: 'done' as const, words: t(said) }),
    onError: (error: unknown) => notify({ tone: 'danger' as const, words: words(problemOf(error)) }),
    onSettled: () => queries.invalidateQueries(trpc.job.pathFilter()),
  });
  const cancel = useMutation(trpc.job.cancel.mutationOptions(saying('cancelled')));
  const retry = useMutation(trpc.job.retry.mutationOptions(saying('retried')));
  return (
    <Sheet
      isOpen
      onOpenChange={(next) => !next && onClose()}
      title={run ? jobName(run) : frame('loading')}
      description={run?.headline ? <bdi>{run.headline}</bdi> : undefined}
      closeLabel={frame('acts.close')}
      actions={
        run && (run.abilities.cancel.allowed || run.abilities.retry.allowed) ? (
          <>
            {run.abilities.cancel.allowed ? (
              <Button
                isBusy={cancel.isPending}
                disabled={run.isCancelRequested}
                onClick={() => cancel.mutate({ runId })}
              >
                {t('cancel')}
              </Button>
            ) : null}
            {run.abilities.retry.allowed ? (
              <Button
                look="primary"
                icon="retry"
                isBusy={retry.isPending}
                onClick={() => retry.mutate({ runId })}
              >
                {t('retry')}
              </Button>
            ) : null}
          </>
        ) : undefined
      }
    >
      {run ? <RunStory run={run} /> : <Skeleton label={frame('loading')} />}
    </Sheet>
  );
}

function RunStory({ run }: { run: Run }) {
  const t = useTranslations('jobs.told');
  const jobName = useJobName();
  const words = useProblemWords();
  const format = useFormatter();
  const duration = useDuration();
  const engineName = useEngineName();
  const when = (time: Date) => format.dateTime(time, 'exact');
  const sentences = [
    run.schedule ? t('scheduled', { name: run.schedule.name }) : null,
    run.requestedBy
      ? t('askedBy', { when: when(run.createdAt), name: run.requestedBy.name })
      : t('asked', { when: when(run.createdAt) }),
    run.startedAt
      ? t('started', { when: when(run.startedAt), wait: duration(run.createdAt, run.startedAt) })
      : null,
    run.engine ? t('engine', { engine: engineName(run.engine) }) : null,
    run.total > 0 ? t('progress', { done: run.done, total: run.total }) : null,
    run.isCancelRequested && !run.finishedAt ? t('stopping') : null,
    run.finishedAt
      ? t('ended', {
          when: when(run.finishedAt),
          took: duration(run.startedAt ?? run.createdAt, run.finishedAt),
        })
      : null,
    run.attempts > 1 ? t('attempts', { count: run.attempts }) : null,
  ].filter((sentence) => sentence !== null);
  return (
    <div className="flex flex-col gap-4 text-14">
      <RunState state={run.state} />
      {run.state === 'running' ? <Progress label={jobName(run)} done={run.done} total={run.total} /> : null}
      <ul className="flex flex-col gap-1.5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {run.failure ? <li className="text-red">{t('failed', { reason: words(run.failure) })}</li> : null}
      </ul>
    </div>
  );
}
