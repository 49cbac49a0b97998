'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Dialog } from '@marbre/ui/dialog';
import { IconButton } from '@marbre/ui/icon-button';
import { Menu, MenuItem } from '@marbre/ui/menu';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import type { Schedule } from './schedule-list';

/** Run now, pause, change, delete. */
export function ScheduleMenu({ schedule, onEdit }: { schedule: Schedule; onEdit: () => void }) {
  const t = useTranslations('schedule');
  const frame = useTranslations('frame.acts');
  const notify = useNotify();
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { scheduleId } = schedule;
  const resume = useMutation(trpc.schedule.resume.mutationOptions(saying('resumed')));
  const pause = useMutation(
    trpc.schedule.pause.mutationOptions(
      saying('pausedNotice', { label: frame('undo'), onSelect: () => resume.mutate({ scheduleId }) }),
    ),
  );
  const runNow = useMutation(trpc.schedule.runNow.mutationOptions(saying('started')));
  const remove = useMutation(trpc.schedule.delete.mutationOptions(saying('removed')));

  function saying(
    said: 'resumed' | 'pausedNotice' | 'started' | 'removed',
    undo?: { label: string; onSelect: () => void },
  ) {
    return {
      onSuccess: () => {
        setAsking(false);
        notify({ tone: 'done', words: t(said), ...(undo ? { undo } : {}) });
      },
      onError: (error: unknown) => notify({ tone: 'danger', words: words(problemOf(error)) }),
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries(trpc.schedule.pathFilter()),
          queries.invalidateQueries(trpc.job.pathFilter()),
        ]),
    };
  }

  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label={t('acts', { name: schedule.name })} hasTooltip={false} />}
      >
        <MenuItem icon="play" onSelect={() => runNow.mutate({ scheduleId })}>
          {t('runNow')}
        </MenuItem>
        {schedule.isPaused ? (
          <MenuItem icon="play" onSelect={() => resume.mutate({ scheduleId })}>
            {t('resume')}
          </MenuItem>
        ) : (
          <MenuItem icon="pause" onSelect={() => pause.mutate({ scheduleId })}>
            {t('pause')}
          </MenuItem>
        )}
        <MenuItem icon="settings" onSelect={onEdit}>
          {t('edit')}
        </MenuItem>
        <MenuItem icon="delete" tone="danger" onSelect={() => setAsking(true)}>
          {t('remove')}
        </MenuItem>
      </Menu>
      <Dialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('confirm.title', { name: schedule.name })}
        description={t('confirm.words')}
        closeLabel={frame('close')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{frame('cancel')}</Button>
            <Button look="danger" isBusy={remove.isPending} onClick={() => remove.mutate({ scheduleId })}>
              {t('remove')}
            </Button>
          </>
        }
      />
    </>
  );
}
