'use client';

import { useFormatter, useNow, useTranslations } from 'next-intl';
import NextLink from 'next/link';
import type { ReactNode } from 'react';
import { Initials } from '@marbre/ui/initials';
import { ListRow } from '@marbre/ui/list-row';
import { ClippedHeadline } from '../frame/clipped-headline';
import { useSectionName } from '../settings/use-section-name';
import { EditionState } from '../story/edition-state';
import type { DeskQuestion } from './desk-question';
import { LanguageChips } from './language-chips';
import { type DeskRow, editionShown, lastChange } from './row-of';
import { RowMenu } from './row-menu';

export interface DeskRowViewProps {
  row: DeskRow;
  question: DeskQuestion;
}

/** One story on one line: state, headline in its own language, section, languages, author, hour. */
export function DeskRowView({ row, question }: DeskRowViewProps) {
  const t = useTranslations('desk');
  const format = useFormatter();
  const sectionName = useSectionName();
  const edition = editionShown(row, question);
  if (!edition) return null;
  const by = row.createdBy;
  return (
    <ListRow
      data-row={row.storyId}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 py-2.5 ps-3 pe-1 focus-within:bg-sunken md:grid-cols-[6.5rem_minmax(0,1fr)_auto_auto_auto] md:py-1.5"
    >
      <span className="max-md:row-start-1">
        <EditionState status={edition.status} />
      </span>
      <span className="min-w-0 max-md:col-start-1 max-md:row-start-2">
        <NextLink
          href={`/desk/stories/${row.storyId}/${edition.locale}`}
          prefetch={false}
          data-row-link
          className="static font-reading text-18 after:absolute after:inset-0 hover:underline focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue"
        >
          <ClippedHeadline locale={edition.locale}>
            {edition.headline || <span className="text-muted italic">{t('untitled')}</span>}
          </ClippedHeadline>
        </NextLink>
        <span className="flex min-w-0 flex-wrap gap-x-2 text-12 text-muted">
          <span>{sectionName(row.section)}</span>
          {row.bylines.length > 0 ? (
            <Point>
              <bdi>{row.bylines.join(', ')}</bdi>
            </Point>
          ) : null}
          {edition.isChangedSincePublished ? (
            <Point>
              <span className="text-amber">{t('changedSince')}</span>
            </Point>
          ) : null}
        </span>
      </span>
      <span className="max-md:col-span-2 max-md:row-start-3">
        <LanguageChips storyId={row.storyId} editions={row.editions} />
      </span>
      <span className="flex items-center justify-end gap-3 text-12 text-muted max-md:col-start-2 max-md:row-start-1 md:w-32">
        {edition.dueAt ? (
          <DueTime dueAt={edition.dueAt} />
        ) : (
          <time dateTime={lastChange(row).toISOString()}>{format.dateTime(lastChange(row), 'clock')}</time>
        )}
        {by ? <Initials name={by.name} id={by.id} size="small" /> : <span className="size-5" />}
      </span>
      <span className="relative z-10 max-md:col-start-2 max-md:row-start-2 max-md:justify-self-end">
        <RowMenu row={row} edition={edition} />
      </span>
    </ListRow>
  );
}

/** One more thing on the line, after a point. */
function Point({ children }: { children: ReactNode }) {
  return <span className="min-w-0 before:pe-2 before:text-edge before:content-['·']">{children}</span>;
}

function DueTime({ dueAt }: { dueAt: Date }) {
  const t = useTranslations('desk');
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const isToday =
    format.dateTime(dueAt, { dateStyle: 'short' }) === format.dateTime(now, { dateStyle: 'short' });
  const when = format.dateTime(dueAt, isToday ? 'clock' : 'moment');
  const isLate = dueAt < now;
  return (
    <time
      dateTime={dueAt.toISOString()}
      className="whitespace-nowrap text-amber"
      title={t(isLate ? 'late' : 'due', { when })}
    >
      {isLate ? t('late', { when }) : when}
    </time>
  );
}
