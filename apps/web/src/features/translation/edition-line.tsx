'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Progress } from '@marbre/ui/progress';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { EditionState } from '../story/edition-state';
import { type Edition, useStory } from '../story/use-story';
import { useRequestTranslation } from './use-request-translation';

export interface EditionLineProps {
  edition: Edition;
  /** The latest translation run of this edition. */
  run: Outputs['job']['list']['rows'][number] | undefined;
}

/** One language: its state, how far the machine is, what is behind. */
export function EditionLine({ edition, run }: EditionLineProps) {
  const t = useTranslations('translation');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { story, edition: open } = useStory();
  const request = useRequestTranslation();
  const cancel = useMutation(
    trpc.job.cancel.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('cancelled') }),
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
      onSettled: () => queries.invalidateQueries(trpc.job.pathFilter()),
    }),
  );
  const language = localeName(edition.locale);
  const source = story.editions.find(({ id }) => id === edition.sourceEditionId);
  const isWorking = run?.state === 'queued' || run?.state === 'running';
  return (
    <li className="flex flex-col gap-1.5 border-b border-rule py-2 text-14">
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0">
          {edition.id === open.id ? (
            <span className="font-medium" lang={edition.locale}>
              {language}
            </span>
          ) : (
            <NextLink
              href={`/desk/stories/${story.storyId}/${edition.locale}`}
              lang={edition.locale}
              className="text-blue underline decoration-current/40 underline-offset-2 hover:decoration-current"
            >
              {language}
            </NextLink>
          )}
          <span className="block text-12 text-muted">
            {edition.isOriginal || !source
              ? t('original')
              : t('from', { language: localeName(source.locale) })}
          </span>
        </span>
        <span className="flex flex-col items-end gap-0.5">
          <EditionState status={edition.status} />
          {edition.isOriginal ? null : (
            <NextLink
              href={`/desk/stories/${story.storyId}/${edition.locale}/translate`}
              className="text-12 text-blue underline decoration-current/40 underline-offset-2 hover:decoration-current"
            >
              {t('desk.title')}
              <span className="sr-only" lang={edition.locale}>
                {' '}
                {language}
              </span>
            </NextLink>
          )}
        </span>
      </div>
      {isWorking ? (
        <div className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <Progress
              label={t('progress', { language })}
              done={run.done}
              total={run.total}
              words={run.total > 0 ? t('progressOf', { done: run.done, total: run.total }) : t('waiting')}
            />
          </div>
          {run.abilities.cancel.allowed ? (
            <Button
              size="small"
              isBusy={cancel.isPending}
              disabled={run.isCancelRequested}
              onClick={() => cancel.mutate({ runId: run.runId })}
            >
              {t('cancel')}
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          {run?.state === 'failed' && run.failure ? (
            <p className="text-12 text-red">{t('failed', { reason: words(run.failure) })}</p>
          ) : null}
          {run?.state === 'succeeded' && run.failure ? (
            <p className="text-12 text-amber">{words(run.failure)}</p>
          ) : null}
          {edition.staleBlocks > 0 && source ? (
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className="text-12 text-amber">{t('behind', { count: edition.staleBlocks })}</span>
              <Button
                size="small"
                isBusy={request.isPending}
                onClick={() => request.mutate({ sourceEditionId: source.id, locale: edition.locale })}
              >
                {t('again')}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </li>
  );
}
