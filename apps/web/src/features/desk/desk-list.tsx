'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { DeskQuestion } from './desk-question';
import { DeskRowView } from './desk-row';
import { type DeskRow, lastChange } from './row-of';

/** The rows, under the day they last moved. */
export function DeskList({ rows, question }: { rows: readonly DeskRow[]; question: DeskQuestion }) {
  const t = useTranslations('desk');
  const format = useFormatter();
  const days: { day: string; rows: DeskRow[] }[] = [];
  for (const row of rows) {
    const day = format.dateTime(lastChange(row), { weekday: 'long', day: 'numeric', month: 'long' });
    if (days.at(-1)?.day === day) days.at(-1)?.rows.push(row);
    else days.push({ day, rows: [row] });
  }
  return (
    <div aria-label={t('list')} role="group">
      {days.map((group, index) => (
        <section key={`${group.day}${index}`} aria-label={group.day}>
          <h2 className="border-b border-rule px-3 pt-4 pb-1 text-12 font-medium text-muted first-letter:uppercase">
            {group.day}
          </h2>
          <ul>
            {group.rows.map((row) => (
              <DeskRowView key={row.storyId} row={row} question={question} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
