'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { Chip } from '@marbre/ui/chip';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC } from '../../trpc/client';

/** The topics stories carry. They come into being by use; here they are found. */
export function TopicSettings() {
  const t = useTranslations('settings.topics');
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim().slice(0, 80));
  const { data: topics } = useQuery({
    ...useTRPC().story.suggestTopics.queryOptions({ search }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-14 text-muted">{t('words')}</p>
      <TextField
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="sm:max-w-72"
      />
      {topics?.length === 0 ? <p className="text-14 text-muted">{t('empty')}</p> : null}
      <ul className="flex flex-wrap gap-2">
        {topics?.map((topic) => (
          <li key={topic.id}>
            <Chip>
              <bdi>{topic.name}</bdi>
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  );
}
