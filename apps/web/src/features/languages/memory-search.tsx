'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { EmptyState } from '@marbre/ui/empty-state';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { usePages } from '../frame/use-pages';
import { MemoryPair } from './memory-pair';
import type { PairFieldsProps } from './pair-fields';
import { SearchedList } from './searched-list';

/** How words were translated before, both texts side by side. */
export function MemorySearch({ pair, onPair }: PairFieldsProps) {
  const t = useTranslations('languages.memory');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const question = { search, sourceLocale: pair.from, targetLocale: pair.to };
  const list = usePages({
    queryKey: [...trpc.memory.search.pathKey(), question],
    read: (page, options) => client.memory.search.query({ ...question, ...page }, options),
    staysShown: true,
  });
  return (
    <SearchedList
      label={t('search')}
      typed={typed}
      onTyped={setTyped}
      pair={pair}
      onPair={onPair}
      isNarrowed={search !== ''}
      list={list}
      none={t('none')}
      empty={<EmptyState title={t('empty.title')}>{t('empty.words')}</EmptyState>}
    >
      <ul aria-label={t('caption')}>
        {list.rows.map((remembered) => (
          <MemoryPair key={remembered.memoryId} pair={remembered} search={search} />
        ))}
      </ul>
    </SearchedList>
  );
}
