'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { EmptyState } from '@marbre/ui/empty-state';
import type { Beginning } from './begin-story';
import type { DeskView } from './desk-question';

export interface DeskEmptyProps {
  view: DeskView | 'filtered';
  onBegin: (beginning: Beginning) => void;
  onClear: () => void;
}

/** No row: what would be here, and the next act. */
export function DeskEmpty({ view, onBegin, onClear }: DeskEmptyProps) {
  const t = useTranslations('desk');
  const begins = view === 'all' || view === 'mine';
  return (
    <EmptyState
      title={t(`empty.${view}.title`)}
      actions={
        view === 'filtered' ? (
          <Button onClick={onClear}>{t('filters.clear')}</Button>
        ) : begins ? (
          <>
            <Button icon="newStory" onClick={() => onBegin('story')}>
              {t('newStory')}
            </Button>
            <Button icon="import" onClick={() => onBegin('import')}>
              {t('importStory')}
            </Button>
          </>
        ) : undefined
      }
    >
      {t(`empty.${view}.words`)}
    </EmptyState>
  );
}
