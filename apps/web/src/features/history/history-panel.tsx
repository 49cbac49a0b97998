'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SegmentedControl } from '@marbre/ui/segmented-control';
import { RevisionList } from './revision-list';
import { Timeline } from './timeline';

/** What became of a text so far: its revisions, or the life of the whole story. */
export function HistoryPanel() {
  const t = useTranslations('history.views');
  const [view, setView] = useState<'revisions' | 'timeline'>('revisions');
  return (
    <div className="flex flex-col gap-4">
      <SegmentedControl
        label={t('label')}
        value={view}
        onChange={setView}
        options={[
          { value: 'revisions', label: t('revisions') },
          { value: 'timeline', label: t('timeline') },
        ]}
      />
      {view === 'revisions' ? <RevisionList /> : <Timeline />}
    </div>
  );
}
