'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { Tabs } from '@marbre/ui/tabs';
import { Page } from '../frame/page';
import { PageHead } from '../frame/page-head';
import { useAccount } from '../frame/use-account';
import { ScheduleList } from '../schedule/schedule-list';
import { ScheduleSheet } from '../schedule/schedule-sheet';
import { RunLog } from './run-log';

/** What the worker did and is to do: the log of runs, and the schedules behind some of them. */
export function JobsRoom() {
  const t = useTranslations('jobs');
  const schedule = useTranslations('schedule');
  const account = useAccount();
  const parameters = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const view = parameters.get('view') === 'schedules' ? 'schedules' : 'runs';
  const show = (next: 'runs' | 'schedules') =>
    history.replaceState(null, '', next === 'runs' ? '/desk/jobs' : '/desk/jobs?view=schedules');
  return (
    <Page>
      <PageHead
        title={t('title')}
        actions={
          account.abilities.manageSchedules && view === 'schedules' ? (
            <Button look="primary" icon="add" onClick={() => setAdding(true)}>
              {schedule('add')}
            </Button>
          ) : undefined
        }
      />
      <Tabs
        label={t('tabs.label')}
        value={view}
        onChange={show}
        tabs={[
          { value: 'runs', label: t('tabs.runs') },
          { value: 'schedules', label: t('tabs.schedules') },
        ]}
      >
        {view === 'runs' ? <RunLog /> : <ScheduleList onAdd={() => setAdding(true)} />}
      </Tabs>
      {isAdding ? <ScheduleSheet schedule={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
