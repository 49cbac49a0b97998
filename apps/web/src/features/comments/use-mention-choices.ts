'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc/client';
import { fold } from '../frame/fold';

export interface MentionChoice {
  /** A person's id, or `desk`. */
  who: string;
  name: string;
}

/** Who may be meant by the letters typed after an @; nobody while there is none. */
export function useMentionChoices(query: string | null): readonly MentionChoice[] {
  const t = useTranslations('comments');
  const people = useQuery({
    ...useTRPC().people.list.queryOptions({ search: query?.trim() ?? '', isActive: true, take: 6 }),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });
  if (query === null) return [];
  const sought = fold(query.trim());
  const found = (people.data?.rows ?? [])
    .filter(({ name }) => fold(name).includes(sought))
    .map(({ id, name }) => ({ who: id, name }));
  const desk = t('desk');
  return fold(desk).startsWith(sought) ? [...found, { who: 'desk', name: desk }] : found;
}
