'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { localeName, type Locale } from '@marbre/story/vocabulary/locale';
import { editionStatuses, type EditionStatus } from '@marbre/story/vocabulary/status';
import { Button } from '@marbre/ui/button';
import { Icon } from '@marbre/ui/icon';
import { Select } from '@marbre/ui/select';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import { useSectionName } from '../settings/use-section-name';
import { type DeskQuestion, isNarrowed } from './desk-question';

export interface DeskFiltersProps {
  question: DeskQuestion;
  onAsk: (question: DeskQuestion) => void;
}

/** What narrows the list: words, language, section, person, state. Each is in the address. */
export function DeskFilters({ question, onAsk }: DeskFiltersProps) {
  const t = useTranslations('desk.filters');
  const status = useTranslations('story.status');
  const sectionName = useSectionName();
  const { all } = useNewsroomLanguages();
  // An address may ask for a language nobody works in: what narrows the list is always in sight.
  const locales = [...new Set([...all, ...(question.locale ? [question.locale] : [])])];
  const trpc = useTRPC();
  const sections = useQuery(trpc.settings.sections.queryOptions());
  const people = useQuery(trpc.people.list.queryOptions({ isActive: true, take: 100 }));
  const ask = (change: Partial<DeskQuestion>) => onAsk({ ...question, ...change });
  return (
    <div
      role="search"
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-1 gap-y-2 border-b border-rule py-2"
    >
      <SearchField value={question.search ?? ''} onSearch={(search) => ask({ search })} />
      <div className="flex gap-1 max-sm:w-full max-sm:overflow-x-auto">
        <Select
          look="quiet"
          aria-label={t('language')}
          className="max-w-44 max-sm:shrink-0"
          value={question.locale ?? ''}
          onChange={(event) => ask({ locale: (event.target.value || undefined) as Locale | undefined })}
        >
          <option value="">{t('anyLanguage')}</option>
          {locales.map((value) => (
            <option key={value} value={value} lang={value}>
              {localeName(value)}
            </option>
          ))}
        </Select>
        <Select
          look="quiet"
          aria-label={t('section')}
          className="max-w-44 max-sm:shrink-0"
          value={question.sectionId ?? ''}
          onChange={(event) => ask({ sectionId: event.target.value || undefined })}
        >
          <option value="">{t('anySection')}</option>
          {sections.data?.map((section) => (
            <option key={section.id} value={section.id}>
              {sectionName(section)}
            </option>
          ))}
        </Select>
        <Select
          look="quiet"
          aria-label={t('person')}
          className="max-w-44 max-sm:shrink-0"
          value={question.personId ?? ''}
          onChange={(event) => ask({ personId: event.target.value || undefined })}
        >
          <option value="">{t('anyPerson')}</option>
          {people.data?.rows.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </Select>
        {question.view === 'all' || question.view === 'mine' || question.view === 'stale' ? (
          <Select
            look="quiet"
            aria-label={t('status')}
            className="max-w-44 max-sm:shrink-0"
            value={question.status ?? ''}
            onChange={(event) =>
              ask({ status: (event.target.value || undefined) as EditionStatus | undefined })
            }
          >
            <option value="">{t('anyStatus')}</option>
            {editionStatuses.map((value) => (
              <option key={value} value={value}>
                {status(value)}
              </option>
            ))}
          </Select>
        ) : null}
      </div>
      {isNarrowed(question) ? (
        <Button
          look="quiet"
          size="small"
          icon="close"
          onClick={() => onAsk({ view: question.view, search: '' })}
        >
          {t('clear')}
        </Button>
      ) : null}
    </div>
  );
}

/** Asks once the person stops typing. */
function SearchField({ value, onSearch }: { value: string; onSearch: (search: string) => void }) {
  const t = useTranslations('desk.filters');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onSearch(typed), 250);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <label className="relative flex min-w-56 flex-1 items-center sm:max-w-80">
      <Icon name="search" className="pointer-events-none absolute inset-s-0 text-muted" />
      <input
        type="search"
        data-desk-search
        aria-label={t('search')}
        placeholder={t('search')}
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-8 w-full rounded-2 bg-transparent ps-6 text-14 touch:h-11 touch:text-16"
      />
    </label>
  );
}
