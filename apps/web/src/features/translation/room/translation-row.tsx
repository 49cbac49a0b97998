'use client';

import { useTranslations } from 'next-intl';
import { isLocale, localeName } from '@marbre/story/vocabulary/locale';
import { editionStatuses } from '@marbre/story/vocabulary/status';
import { StateMark } from '@marbre/ui/state-mark';
import type { Outputs } from '../../../trpc/outputs';
import { useEngineName } from '../../settings/use-engine-name';
import { EditionState } from '../../story/edition-state';
import { RoomRow } from './room-row';

type Row = Outputs['translation']['list']['rows'][number];

/** One translation: how far it is, what is left, and the way to its desk. */
export function TranslationRow({ row }: { row: Row }) {
  const t = useTranslations('translation');
  const desk = useTranslations('desk');
  const engineName = useEngineName();
  const { run, sourceEdition: source } = row;
  const isWorking = run?.state === 'queued' || run?.state === 'running';
  const status = editionStatuses.find((known) => known === row.status);
  const total = Math.max(row.translatedBlocks, row.acceptedBlocks);
  return (
    <RoomRow
      id={row.editionId}
      href={`/desk/stories/${row.storyId}/${row.locale}/translate`}
      headline={row.headline || source?.headline || desk('untitled')}
      locale={row.headline ? row.locale : (source?.locale ?? row.locale)}
      changedAt={row.changedAt}
      state={<Progress row={row} isWorking={isWorking} />}
      aside={status ? <EditionState status={status} /> : null}
    >
      <span className="whitespace-nowrap">
        {/* Each name by itself: two that run left to right would turn round together, and the arrow not. */}
        <bdi>{source && isLocale(source.locale) ? localeName(source.locale) : null}</bdi>
        <span aria-hidden className="inline-block px-1 rtl:-scale-x-100">
          →
        </span>
        <bdi>{isLocale(row.locale) ? localeName(row.locale) : row.locale}</bdi>
      </span>
      {isWorking && run.engine && run.total > 0 ? (
        <span>
          {t('desk.translating', { engine: engineName(run.engine), done: run.done, total: run.total })}
        </span>
      ) : (
        <span>{t('desk.accepted', { done: row.acceptedBlocks, total })}</span>
      )}
      {row.failingFindings > 0 ? (
        <span className="text-red">{t('desk.toMend', { count: row.failingFindings })}</span>
      ) : null}
    </RoomRow>
  );
}

function Progress({ row, isWorking }: { row: Row; isWorking: boolean }) {
  const t = useTranslations('translation');
  if (isWorking) return <StateMark fill="empty">{t('room.working')}</StateMark>;
  if (row.staleBlocks > 0) {
    return (
      <StateMark tone="amber" fill="half">
        {t('room.behind', { count: row.staleBlocks })}
      </StateMark>
    );
  }
  if (row.acceptedBlocks < row.translatedBlocks) {
    return (
      <StateMark tone="blue" fill="half">
        {t('room.toRead', { count: row.translatedBlocks - row.acceptedBlocks })}
      </StateMark>
    );
  }
  return <StateMark tone="green">{t('room.ready')}</StateMark>;
}
