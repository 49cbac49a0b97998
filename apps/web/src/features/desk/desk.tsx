'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { Kbd } from '@marbre/ui/kbd';
import { MoreButton } from '@marbre/ui/more-button';
import { Skeleton } from '@marbre/ui/skeleton';
import { Tabs } from '@marbre/ui/tabs';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useReadByServer } from '../frame/live';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { BeginStory, type Beginning } from './begin-story';
import { DeskEmpty } from './desk-empty';
import { DeskFilters } from './desk-filters';
import {
  type DeskQuestion,
  deskViews,
  isNarrowed,
  readDeskQuestion,
  writeDeskQuestion,
} from './desk-question';
import { DeskList } from './desk-list';
import { useRowKeys } from './use-row-keys';
import { useSteadyRows } from './use-steady-rows';

export interface DeskProps {
  /** The first page as the server read it, when (milliseconds since 1970), and the question it answers. */
  initial: { question: DeskQuestion; page: Outputs['story']['list']; readAt: number };
}

/** Where people find work. */
export function Desk({ initial }: DeskProps) {
  const t = useTranslations('desk');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const parameters = useSearchParams();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const question = readDeskQuestion(parameters);
  const address = writeDeskQuestion(question);
  const ask = useCallback(
    (next: DeskQuestion) => history.replaceState(null, '', writeDeskQuestion(next)),
    [],
  );
  useRowKeys();

  const readByServer = useReadByServer();
  const queryKey = [...trpc.story.list.pathKey(), question];
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.story.list.query({ ...question, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    ...(address === writeDeskQuestion(initial.question)
      ? readByServer(queryKey, {
          answer: { pages: [initial.page], pageParams: [undefined] },
          readAt: initial.readAt,
        })
      : {}),
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { shown, waiting, showAll } = useSteadyRows(rows, address);
  const beginning = (['story', 'import'] as const).find((known) => known === parameters.get('begin')) ?? null;
  const begin = (next: Beginning | null) => {
    const url = new URL(address, location.origin);
    if (next) url.searchParams.set('begin', next);
    history.replaceState(null, '', url);
  };

  return (
    <Page>
      <PageHead
        title={t('title')}
        actions={
          <>
            <Button icon="import" onClick={() => begin('import')}>
              {t('importStory')}
            </Button>
            <Button look="primary" icon="newStory" onClick={() => begin('story')}>
              {t('newStory')}
            </Button>
          </>
        }
      />
      <Tabs
        label={t('views.label')}
        value={question.view}
        onChange={(view) => ask({ ...question, view })}
        tabs={deskViews.map((value) => ({ value, label: t(`views.${value}`) }))}
      >
        <DeskFilters question={question} onAsk={ask} />
        {waiting > 0 ? (
          <div className="sticky top-14 z-10 flex justify-center py-1">
            <Button size="small" icon="retry" onClick={showAll} className="shadow-lift">
              {t('fresh', { count: waiting })}
            </Button>
          </div>
        ) : null}
        {list.isError && rows.length === 0 ? (
          <div className="py-6">
            <Banner
              tone="danger"
              actions={
                <Button size="small" onClick={() => void list.refetch()}>
                  {frame('acts.retry')}
                </Button>
              }
            >
              {words(problemOf(list.error))}
            </Banner>
          </div>
        ) : list.isPending ? (
          <Skeleton label={frame('loading')} lines={8} />
        ) : rows.length === 0 ? (
          <DeskEmpty
            view={isNarrowed(question) ? 'filtered' : question.view}
            onBegin={begin}
            onClear={() => ask({ view: question.view, search: '' })}
          />
        ) : (
          <>
            <DeskList rows={shown} question={question} />
            <div className="flex flex-wrap items-center justify-between gap-3 py-3 text-12 text-muted">
              {list.hasNextPage ? (
                <MoreButton
                  label={frame('acts.more')}
                  isBusy={list.isFetchingNextPage}
                  onMore={() => void list.fetchNextPage()}
                  shown={t('shown', { count: shown.length })}
                />
              ) : (
                <span>{t('shown', { count: shown.length })}</span>
              )}
              <span className="hidden items-center gap-1 md:inline-flex">
                {t.rich('keys', { key: (name) => <Kbd keys={[String(name)]} /> })}
              </span>
            </div>
          </>
        )}
      </Tabs>
      <BeginStory beginning={beginning} onClose={() => begin(null)} />
    </Page>
  );
}
