'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { isLocale, localeName } from '@marbre/story/vocabulary/locale';
import { Banner } from '@marbre/ui/banner';
import { Button } from '@marbre/ui/button';
import { EmptyState } from '@marbre/ui/empty-state';
import { Skeleton } from '@marbre/ui/skeleton';
import { StateMark } from '@marbre/ui/state-mark';
import { Table, TableCell, TableRow } from '@marbre/ui/table';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useAccount } from '../frame/use-account';
import { useListWords } from '../frame/use-list-words';
import { RunState } from '../jobs/run-state';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useSectionName } from '../settings/use-section-name';
import { timingOf } from './rhythm';
import { ScheduleMenu } from './schedule-menu';
import { ScheduleSheet } from './schedule-sheet';

export type Schedule = Outputs['schedule']['list'][number];

/** What happens by itself: when next, and how the last time ended. */
export function ScheduleList({ onAdd }: { onAdd: () => void }) {
  const t = useTranslations('schedule');
  const frame = useTranslations('frame');
  const words = useProblemWords();
  const format = useFormatter();
  const sectionName = useSectionName();
  const listWords = useListWords();
  const account = useAccount();
  const trpc = useTRPC();
  const [open, setOpen] = useState<Schedule | null>(null);
  const list = useQuery(trpc.schedule.list.queryOptions());
  const sections = useQuery(trpc.settings.sections.queryOptions());
  const describe = (schedule: Schedule) => {
    const section = sections.data?.find(({ id }) => id === schedule.sectionId);
    return [
      t(`kind.${schedule.kind}`),
      section ? t('inSection', { section: sectionName(section) }) : t('everywhere'),
      schedule.locales.length > 0
        ? t('into', {
            languages: listWords(schedule.locales.filter(isLocale).map((one) => localeName(one))),
          })
        : null,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  const when = (time: Date, zone: string) => format.dateTime(time, 'moment', { timeZone: zone });

  if (list.isPending) return <Skeleton label={frame('loading')} />;
  if (list.isError) return <Banner tone="danger">{words(problemOf(list.error))}</Banner>;
  if (list.data.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        actions={
          account.abilities.manageSchedules ? (
            <Button icon="add" onClick={onAdd}>
              {t('add')}
            </Button>
          ) : undefined
        }
      >
        {t('empty.words')}
      </EmptyState>
    );
  }
  return (
    <>
      <Table
        caption={t('columns.name')}
        columns={[
          { key: 'name', label: t('columns.name') },
          { key: 'rhythm', label: t('columns.rhythm'), className: 'max-md:hidden' },
          { key: 'next', label: t('columns.next') },
          { key: 'last', label: t('columns.last'), className: 'max-md:hidden' },
          { key: 'acts', label: frame('acts.open'), isHidden: true },
        ]}
      >
        {list.data.map((schedule) => (
          <TableRow key={schedule.scheduleId}>
            <TableCell>
              <bdi className="font-medium">{schedule.name}</bdi>
              <span className="block text-12 text-muted">{describe(schedule)}</span>
            </TableCell>
            <TableCell className="max-md:hidden">
              <RhythmWords cron={schedule.cron} />
              <bdi className="block text-12 text-muted">{schedule.timeZone.replaceAll('_', ' ')}</bdi>
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {schedule.isPaused ? (
                <StateMark tone="amber" fill="empty">
                  {t('paused')}
                </StateMark>
              ) : schedule.nextRunAt ? (
                <time dateTime={schedule.nextRunAt.toISOString()}>
                  {when(schedule.nextRunAt, schedule.timeZone)}
                </time>
              ) : (
                <span className="text-muted">{t('over')}</span>
              )}
            </TableCell>
            <TableCell className="max-md:hidden">
              {schedule.lastRun ? (
                <span className="flex flex-col">
                  <RunState state={schedule.lastRun.state} />
                  <span className="text-12 text-muted">
                    {when(schedule.lastRun.createdAt, schedule.timeZone)}
                  </span>
                </span>
              ) : (
                <span className="text-muted">{t('never')}</span>
              )}
            </TableCell>
            <TableCell isNumber className="w-10">
              {schedule.abilities.manage.allowed ? (
                <ScheduleMenu schedule={schedule} onEdit={() => setOpen(schedule)} />
              ) : null}
            </TableCell>
          </TableRow>
        ))}
      </Table>
      {open ? <ScheduleSheet schedule={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

function RhythmWords({ cron }: { cron: string | null }) {
  const t = useTranslations('schedule.rhythm');
  const { rhythm, time } = timingOf(cron);
  if (rhythm === 'once') return t('once');
  if (rhythm === 'custom') return <code className="font-figures text-12">{cron}</code>;
  if (rhythm === 'hourly') return t('hourlyAt', { minute: time.slice(3) });
  return t(`${rhythm}At`, { time });
}
