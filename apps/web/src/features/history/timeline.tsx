'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { isLocale, localeNames } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { useStory } from '../story/use-story';
import { CompareDialog, type Compared } from './compare-dialog';
import { type TimelineLine, useTimelineWords } from './use-timeline-words';

/** A story's life in all its languages, a sentence a line, newest first. */
export function Timeline() {
  const t = useTranslations('history');
  const frame = useTranslations('frame');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { story } = useStory();
  const [compared, setCompared] = useState<Compared | null>(null);
  const list = useInfiniteQuery({
    queryKey: [...trpc.history.timeline.pathKey(), story.storyId],
    queryFn: ({ pageParam }) => client.history.timeline.query({ storyId: story.storyId, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  });
  const lines = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <div className="flex flex-col">
      {list.isPending ? <Skeleton label={frame('loading')} lines={6} /> : null}
      <ol aria-label={t('timeline.label')} className="flex flex-col">
        {lines.map((line) => (
          <Line key={line.id} line={line} onCompare={setCompared} />
        ))}
      </ol>
      {list.hasNextPage ? (
        <MoreButton
          label={frame('acts.more')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
      {compared ? <CompareDialog compared={compared} onClose={() => setCompared(null)} /> : null}
    </div>
  );
}

function Line({ line, onCompare }: { line: TimelineLine; onCompare: (compared: Compared) => void }) {
  const t = useTranslations('history');
  const format = useFormatter();
  const words = useTimelineWords();
  const { editionId, revisionId, previousRevisionId, locale } = line;
  return (
    <li className="border-b border-rule py-2">
      <p className="text-14 wrap-anywhere">{words(line)}</p>
      <p className="flex flex-wrap items-center gap-x-2 text-12 text-muted">
        <time dateTime={line.at.toISOString()}>
          {format.dateTime(line.at, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {isLocale(locale) ? <span lang={locale}>{localeNames[locale]}</span> : null}
        {editionId && revisionId && previousRevisionId && revisionId !== previousRevisionId ? (
          <Button
            look="quiet"
            size="small"
            onClick={() => onCompare({ editionId, fromId: previousRevisionId, toId: revisionId })}
          >
            {t('compare.act')}
          </Button>
        ) : null}
      </p>
    </li>
  );
}
