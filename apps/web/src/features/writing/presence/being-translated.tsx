'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useTRPC } from '../../../trpc/client';
import { useStory } from '../../story/use-story';

/** How many of a story's latest translations may be under way at once. */
const recentRuns = 8;

/** A line for each translation of this story that a machine is making now, and for whom. */
export function BeingTranslated() {
  const t = useTranslations('writing.presence');
  const locale = useLocale();
  const { storyId } = useStory().story;
  const { data } = useQuery(
    useTRPC().job.list.queryOptions({ storyId, job: 'translate-edition', take: recentRuns }),
  );
  const running = data?.rows.filter(({ state }) => state === 'running' || state === 'queued') ?? [];
  const languages = new Intl.DisplayNames([locale], { type: 'language' });
  return (
    <span role="status" className="contents">
      {running.map((run) => {
        const language = run.locale ? (languages.of(run.locale) ?? run.locale) : '';
        const part = run.total ? ` ${run.done}/${run.total}` : '';
        return (
          <span key={run.runId} data-translating={run.locale} className="text-blue">
            <span className="@max-lg:sr-only">
              {run.requestedBy
                ? t('translating', { name: run.requestedBy.name, language })
                : t('translatingBySchedule', { language })}
            </span>
            <bdi aria-hidden className="@lg:hidden">
              {language}
            </bdi>
            <span className="tabular-nums">{part}</span>
          </span>
        );
      })}
    </span>
  );
}
