'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useTRPC } from '../../../trpc/client';

interface StoryChoicesProps {
  /** What was typed: words of a headline, when it is no address. */
  search: string;
  locale: Locale;
  onChoose: (path: string) => void;
}

/** Published stories in the text's own language whose words match, to link to. */
export function StoryChoices({ search, locale, onChoose }: StoryChoicesProps) {
  const t = useTranslations('writing.link');
  const trpc = useTRPC();
  const words = useDeferredValue(search.trim());
  const isSearch = words.length > 1 && !/^(?:\/|mailto:|[a-z]+:\/\/)/i.test(words);
  const found = useQuery({
    ...trpc.story.list.queryOptions({ search: words, locale, status: 'published', take: 6 }),
    enabled: isSearch,
    placeholderData: keepPreviousData,
  });
  if (!isSearch) return null;
  const choices = (found.data?.rows ?? []).flatMap(({ editions }) =>
    editions.flatMap(({ locale: spoken, headline, publicPath }) =>
      spoken === locale && publicPath ? [{ headline, publicPath }] : [],
    ),
  );
  if (choices.length === 0)
    return found.isFetched ? <p className="text-12 text-muted">{t('noStory')}</p> : null;
  return (
    <ul aria-label={t('stories')} className="flex flex-col border-t border-rule">
      {choices.map(({ headline, publicPath }) => (
        <li key={publicPath} className="border-b border-rule">
          <button
            type="button"
            lang={locale}
            onClick={() => onChoose(publicPath)}
            className="w-full py-2 text-start font-reading text-16 hover:text-blue"
          >
            <bdi>{headline}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
