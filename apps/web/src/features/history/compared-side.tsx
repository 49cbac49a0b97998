'use client';

import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Select } from '@marbre/ui/select';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';
import { useAuthors } from './use-authors';

type Revision = Outputs['history']['revisions']['rows'][number];

/** As many as one would look through; an older one is reached from the list it stands in. */
const offered = 100;

const present = 'present';

/** One of the two versions compared: which it is, when it was made and by whom. */
export function ComparedSide({
  side,
  editionId,
  value,
  revision,
  onChange,
}: {
  side: 'from' | 'to';
  editionId: string;
  value: string | null;
  /** As the comparison found it. */
  revision: Revision | null;
  onChange: (revisionId: string | null) => void;
}) {
  const t = useTranslations('history.compare');
  const reasons = useTranslations('history.reason');
  const format = useFormatter();
  const authors = useAuthors();
  const id = useId();
  const { data } = useQuery(useTRPC().history.revisions.queryOptions({ editionId, take: offered }));
  const listed = data?.rows ?? [];
  const revisions =
    revision && !listed.some((each) => each.id === revision.id) ? [...listed, revision] : listed;
  const names = revision ? authors(revision) : '';
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-12 font-medium text-muted">
        {t(side)}
      </label>
      <Select
        id={id}
        value={value ?? present}
        onChange={({ target }) => onChange(target.value === present ? null : target.value)}
      >
        <option value={present}>{side === 'to' ? t('present') : t('beginning')}</option>
        {revisions.map((each) => (
          <option key={each.id} value={each.id}>
            {t('side', {
              number: each.number,
              when: format.dateTime(each.createdAt, 'dated'),
            })}
            {` · ${each.name ?? reasons(each.reason)}`}
          </option>
        ))}
      </Select>
      <p className="mt-1 min-h-4 text-12 text-muted wrap-anywhere">{names ? t('by', { names }) : ''}</p>
    </div>
  );
}
