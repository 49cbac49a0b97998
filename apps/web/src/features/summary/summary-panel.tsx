'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Banner } from '@marbre/ui/banner';
import { Progress } from '@marbre/ui/progress';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC } from '../../trpc/client';
import { useProblemWords } from '../problem/use-problem-words';
import { useStory } from '../story/use-story';
import { RequestSummary } from './request-summary';
import { SummaryCard } from './summary-card';

/** Short texts made from this one; each waits for a person's yes. */
export function SummaryPanel() {
  const t = useTranslations('summary');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const trpc = useTRPC();
  const { edition } = useStory();
  const { data } = useQuery(trpc.summary.list.queryOptions({ editionId: edition.id }));
  const runs = useQuery(
    trpc.job.list.queryOptions({ editionId: edition.id, job: 'summarize-edition', take: 1 }),
  );
  const run = runs.data?.rows[0];
  const isWorking = run?.state === 'queued' || run?.state === 'running';
  return (
    <div className="flex flex-col gap-4">
      <p className="text-12 text-muted">{t('words')}</p>
      {isWorking ? (
        <Progress label={t('progress')} done={run.done} total={run.total} words={t('progress')} />
      ) : data?.abilities.request.allowed ? (
        <RequestSummary editionId={edition.id} />
      ) : null}
      {run?.state === 'failed' && run.failure ? (
        <Banner tone="danger">{t('failed', { reason: words(run.failure) })}</Banner>
      ) : null}
      {data ? (
        <ul className="flex flex-col">
          {data.summaries
            .filter(({ state }) => state !== 'rejected')
            .map((summary) => (
              <SummaryCard
                key={summary.summaryId}
                summary={summary}
                locale={edition.locale}
                mayAccept={data.abilities.accept.allowed}
              />
            ))}
        </ul>
      ) : (
        <Skeleton label={frame('loading')} />
      )}
    </div>
  );
}
