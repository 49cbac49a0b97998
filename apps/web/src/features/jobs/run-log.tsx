'use client';

import { useFormatter, useTranslations } from 'next-intl';
import NextLink from 'next/link';
import { useState } from 'react';
import { runStates, type RunState as State } from '@marbre/story/vocabulary/status';
import { Banner } from '@marbre/ui/banner';
import { EmptyState } from '@marbre/ui/empty-state';
import { Select } from '@marbre/ui/select';
import { Skeleton } from '@marbre/ui/skeleton';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { MorePages } from '../frame/more-pages';
import { usePages } from '../frame/use-pages';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useEngineName } from '../settings/use-engine-name';
import { RunSheet } from './run-sheet';
import { RunState } from './run-state';
import { useDuration } from './use-duration';
import { useJobName } from './use-job-name';

export type Run = Outputs['job']['list']['rows'][number];

/** Every attempt at a job, newest first; each line opens into what happened. */
export function RunLog() {
  const t = useTranslations('jobs');
  const desk = useTranslations('desk');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const format = useFormatter();
  const duration = useDuration();
  const jobName = useJobName();
  const engineName = useEngineName();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [state, setState] = useState<State | undefined>();
  const [open, setOpen] = useState<string | null>(null);
  const list = usePages({
    queryKey: [...trpc.job.list.pathKey(), state],
    read: (page, options) => client.job.list.query({ state, ...page }, options),
    staysShown: true,
  });
  return (
    <div>
      <div className="flex py-2">
        <Select
          look="quiet"
          aria-label={t('columns.state')}
          value={state ?? ''}
          onChange={(event) => setState(runStates.find((known) => known === event.target.value))}
        >
          <option value="">{t('anyState')}</option>
          {runStates.map((value) => (
            <option key={value} value={value}>
              {t(`state.${value}`)}
            </option>
          ))}
        </Select>
      </div>
      {list.error ? <Banner tone="danger">{words(problemOf(list.error))}</Banner> : null}
      {list.isPending ? (
        <Skeleton label={frame('loading')} lines={6} />
      ) : list.rows.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.words')}</EmptyState>
      ) : (
        <Table
          caption={t('tabs.runs')}
          columns={[
            { key: 'at', label: t('columns.at') },
            { key: 'what', label: t('columns.what') },
            { key: 'story', label: t('columns.story'), className: 'max-sm:hidden' },
            { key: 'state', label: t('columns.state') },
            { key: 'engine', label: t('columns.engine'), className: 'max-lg:hidden' },
            { key: 'took', label: t('columns.took'), isNumber: true, className: 'max-md:hidden' },
          ]}
        >
          {list.rows.map((run) => (
            <TableRow key={run.runId}>
              <TableCell className="whitespace-nowrap text-muted">
                <time dateTime={run.createdAt.toISOString()}>{format.dateTime(run.createdAt, 'moment')}</time>
              </TableCell>
              <TableCell className="sm:whitespace-nowrap">
                <button
                  type="button"
                  onClick={() => setOpen(run.runId)}
                  aria-haspopup="dialog"
                  className="rounded-2 text-start font-medium hover:underline touch:min-h-11"
                >
                  {jobName(run)}
                </button>
              </TableCell>
              <TableCell className="min-w-40 max-sm:hidden">
                {run.storyId && run.locale ? (
                  <NextLink
                    href={`/desk/stories/${run.storyId}/${run.locale}`}
                    className="line-clamp-1 font-reading text-16 hover:underline"
                  >
                    <bdi lang={run.locale}>{run.headline || desk('untitled')}</bdi>
                  </NextLink>
                ) : (
                  <span className="text-muted">{run.schedule?.name ?? ''}</span>
                )}
              </TableCell>
              <TableCell className="whitespace-nowrap">
                <RunState state={run.state} />
                {run.state === 'running' && run.total > 0 ? (
                  <span className="ms-2 text-12 text-muted">
                    {run.done}/{run.total}
                  </span>
                ) : null}
              </TableCell>
              <TableCell className="text-muted max-lg:hidden">{engineName(run.engine)}</TableCell>
              <TableCell isNumber className="whitespace-nowrap text-muted max-md:hidden">
                {run.startedAt && run.finishedAt ? duration(run.startedAt, run.finishedAt) : ''}
              </TableCell>
            </TableRow>
          ))}
        </Table>
      )}
      <MorePages list={list} />
      {open ? <RunSheet runId={open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
