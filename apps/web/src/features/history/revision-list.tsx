'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Skeleton } from '@marbre/ui/skeleton';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { MorePages } from '../frame/more-pages';
import { usePages } from '../frame/use-pages';
import { PreviewDialog } from './preview-dialog';
import { useStory } from '../story/use-story';
import { CompareDialog, type Compared } from './compare-dialog';
import { NameRevision } from './name-revision';
import { RevisionDialog } from './revision-dialog';
import { useAuthors } from './use-authors';

/** The edition's revisions, newest first: when, why, by whom; each can be read, compared and brought back. */
export function RevisionList() {
  const t = useTranslations('history');
  const frame = useTranslations('frame');
  const format = useFormatter();
  const authors = useAuthors();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { edition, publishing } = useStory();
  const [read, setRead] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const list = usePages({
    queryKey: [...trpc.history.revisions.pathKey(), edition.id],
    read: (page, options) => client.history.revisions.query({ editionId: edition.id, ...page }, options),
  });
  return (
    <div className="flex flex-col gap-4">
      {edition.abilities.write.allowed ? <NameRevision editionId={edition.id} /> : null}
      {list.isPending ? <Skeleton label={frame('loading')} /> : null}
      <ol className="flex flex-col">
        {list.rows.map((revision) => (
          <li key={revision.id} className="border-b border-rule py-2">
            <div className="flex items-baseline justify-between gap-2 text-14">
              <span className="min-w-0 font-medium wrap-anywhere">
                {revision.name ? <bdi>{revision.name}</bdi> : t(`reason.${revision.reason}`)}
              </span>
              <time
                dateTime={revision.createdAt.toISOString()}
                className="text-12 whitespace-nowrap text-muted"
              >
                {format.dateTime(revision.createdAt, 'moment')}
              </time>
            </div>
            <p className="min-w-0 text-12 text-muted wrap-anywhere">
              {t('number', { number: revision.number })}
              {' · '}
              {authors(revision)
                ? t('by', { names: authors(revision) })
                : (revision.createdBy ?? t('machine'))}
              {revision.contentHash === publishing.contentHash ? ` · ${t('live')}` : ''}
            </p>
            <div className="-ms-2 mt-0.5 flex flex-wrap">
              <Button look="quiet" size="small" onClick={() => setRead(revision.id)}>
                {t('read')}
              </Button>
              <Button
                look="quiet"
                size="small"
                onClick={() => setCompared({ editionId: edition.id, fromId: revision.id, toId: null })}
              >
                {t('compare.act')}
              </Button>
              <Button look="quiet" size="small" onClick={() => setPreviewed(revision.id)}>
                {t('preview.act')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <MorePages list={list} />
      <p className="text-12 text-muted">{t('empty')}</p>
      {read ? <RevisionDialog revisionId={read} onClose={() => setRead(null)} /> : null}
      {compared ? <CompareDialog compared={compared} onClose={() => setCompared(null)} /> : null}
      {previewed ? (
        <PreviewDialog editionId={edition.id} revisionId={previewed} onClose={() => setPreviewed(null)} />
      ) : null}
    </div>
  );
}
