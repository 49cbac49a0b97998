'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { MetadataChange, MetadataValue } from '@marbre/story/redline/metadata-changes';
import { useTRPC } from '../../trpc/client';
import { useSectionName } from '../settings/use-section-name';

/** What the story said of itself besides its words, and says now. */
export function MetadataChanges({ changes }: { changes: readonly MetadataChange[] }) {
  const t = useTranslations('history.compare');
  const sectionName = useSectionName();
  const trpc = useTRPC();
  const { data: sections } = useQuery(trpc.settings.sections.queryOptions());
  if (changes.length === 0) return null;
  const said = (field: MetadataChange['field'], value: MetadataValue) => {
    const section = field === 'sectionId' ? sections?.find(({ id }) => id === value) : undefined;
    const words = section ? sectionName(section) : typeof value === 'string' ? value : value.join(', ');
    return words === '' ? t('nothing') : words;
  };
  return (
    <section className="redline mb-5 border-b border-rule pb-4">
      <h3 className="mb-2 text-12 font-medium text-muted">{t('details')}</h3>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5 text-14">
        {changes.map(({ field, before, after }) => (
          <div key={field} className="contents">
            <dt className="text-muted">{t(`field.${field}`)}</dt>
            <dd className="min-w-0 wrap-anywhere">
              <del>
                <span className="sr-only">{t('deletion')} </span>
                <bdi>{said(field, before)}</bdi>
              </del>{' '}
              <ins>
                <span className="sr-only">{t('insertion')} </span>
                <bdi>{said(field, after)}</bdi>
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
