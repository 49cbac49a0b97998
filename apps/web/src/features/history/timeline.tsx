'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { isLocale, localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { MorePages } from '../frame/more-pages';
import { usePages } from '../frame/use-pages';
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
  const list = usePages({
    queryKey: [...trpc.history.timeline.pathKey(), story.storyId],
    read: (page, options) => client.history.timeline.query({ storyId: story.storyId, ...page }, options),
    staleTime: 0,
  });
  return (
    <div className="flex flex-col">
      {list.isPending ? <Skeleton label={frame('loading')} lines={6} /> : null}
      <ol aria-label={t('timeline.label')} className="flex flex-col">
        {list.rows.map((line) => (
          <Line key={line.id} line={line} onCompare={setCompared} />
        ))}
      </ol>
      <MorePages list={list} />
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
        <time dateTime={line.at.toISOString()}>{format.dateTime(line.at, 'dated')}</time>
        {isLocale(locale) ? <span lang={locale}>{localeName(locale)}</span> : null}
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
