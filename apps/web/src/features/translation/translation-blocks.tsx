'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { isLocale, directionOf } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Progress } from '@marbre/ui/progress';
import { Skeleton } from '@marbre/ui/skeleton';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { BlockStateMark } from './block-state-mark';

/** A translation paragraph by paragraph: what a person has still to read, beside what it translates. */
export function TranslationBlocks({ editionId }: { editionId: string }) {
  const t = useTranslations('translation');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data } = useQuery(trpc.translation.get.queryOptions({ editionId }));
  const settled = {
    onError: (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(trpc.translation.pathFilter()),
        queries.invalidateQueries(trpc.story.pathFilter()),
        queries.invalidateQueries(trpc.publishing.pathFilter()),
      ]),
  } as const;
  const acceptAll = useMutation(
    trpc.translation.accept.mutationOptions({
      ...settled,
      onSuccess: ({ accepted }) => notify({ tone: 'done', words: t('acceptedAll', { count: accepted }) }),
    }),
  );
  const accept = useMutation(trpc.translation.acceptBlock.mutationOptions(settled));
  const take = useMutation(trpc.translation.takeSuggestion.mutationOptions(settled));
  const dismiss = useMutation(trpc.translation.dismissSuggestion.mutationOptions(settled));
  if (!data) return <Skeleton label={frame('loading')} lines={4} />;

  const open = data.blocks.filter(({ state }) => state !== 'accepted');
  const done = data.blocks.length - open.length;
  const mayAccept = data.abilities.accept.allowed;
  const isReady = open.some(({ state }) => state !== 'missing' && state !== 'stale');
  return (
    <section aria-label={t('here')} className="flex flex-col gap-3 border-t border-rule pt-4">
      <Progress
        label={t('here')}
        done={done}
        total={data.blocks.length}
        words={t('accepted', { done, total: data.blocks.length })}
      />
      {mayAccept && isReady ? (
        <Button
          icon="check"
          className="self-start"
          isBusy={acceptAll.isPending}
          onClick={() => acceptAll.mutate({ editionId })}
        >
          {t('acceptAll')}
        </Button>
      ) : null}
      {open.length === 0 ? <p className="text-12 text-muted">{t('blocks.none')}</p> : null}
      <ol aria-label={t('blocks.label')}>
        {open.map((block) => {
          const { sourceBlockId } = block;
          return (
            <li key={sourceBlockId} className="flex flex-col gap-1 border-b border-rule py-2">
              <div className="flex items-center justify-between gap-2">
                <BlockStateMark state={block.state} isEmpty={!block.target} />
                {mayAccept && block.state !== 'missing' ? (
                  <Button
                    size="small"
                    look="quiet"
                    isBusy={accept.isPending && accept.variables.sourceBlockId === sourceBlockId}
                    onClick={() => accept.mutate({ editionId, sourceBlockId })}
                  >
                    {t('blocks.accept')}
                  </Button>
                ) : null}
              </div>
              <Words locale={data.sourceLocale} className="text-12 text-muted">
                {block.source}
              </Words>
              <Words locale={data.locale} className="text-14">
                {block.target || t('blocks.empty')}
              </Words>
              {block.suggestion ? (
                <div className="mt-1 border-s-2 border-blue ps-2">
                  <p className="text-12 text-blue">{t('blocks.suggestion')}</p>
                  <Words locale={data.locale} className="text-14">
                    {block.suggestion}
                  </Words>
                  {mayAccept ? (
                    <div className="mt-1 flex gap-2">
                      <Button size="small" onClick={() => take.mutate({ editionId, sourceBlockId })}>
                        {t('blocks.take')}
                      </Button>
                      <Button
                        size="small"
                        look="quiet"
                        onClick={() => dismiss.mutate({ editionId, sourceBlockId })}
                      >
                        {t('blocks.dismiss')}
                      </Button>
                    </div>
                  ) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Words({ locale, className, children }: { locale: string; className: string; children: string }) {
  return (
    <p
      lang={locale}
      dir={isLocale(locale) ? directionOf(locale) : undefined}
      className={`line-clamp-3 wrap-anywhere ${className}`}
    >
      {children}
    </p>
  );
}
