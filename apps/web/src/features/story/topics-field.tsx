'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Chip } from '@marbre/ui/chip';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useTRPC } from '../../trpc/client';

export interface TopicsFieldProps {
  topics: readonly string[];
  onChange: (topics: readonly string[]) => void;
  error: string | undefined;
}

/** What the story is about: known topics are offered, a new one is born by being written. */
export function TopicsField({ topics, onChange, error }: TopicsFieldProps) {
  const t = useTranslations('story.details');
  const frame = useTranslations('frame.acts');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const known = useQuery({
    ...useTRPC().story.suggestTopics.queryOptions({ search: typed.trim().slice(0, 80) }),
    placeholderData: keepPreviousData,
  });
  const add = (name: string) => {
    const topic = name.trim();
    setTyped('');
    if (topic && !topics.includes(topic)) onChange([...topics, topic]);
  };
  return (
    <div className="flex flex-col gap-2">
      <FormField label={t('topics')} hint={t('topicsHint')} error={error}>
        <TextField
          list={listId}
          value={typed}
          placeholder={t('addTopic')}
          onChange={(event) => {
            const { value } = event.target;
            // Choosing from the list arrives as a whole known name at once.
            const isChosen =
              value.length - typed.length > 1 && known.data?.some(({ name }) => name === value);
            if (isChosen) add(value);
            else setTyped(value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add(typed);
          }}
          onBlur={() => add(typed)}
        />
      </FormField>
      <datalist id={listId}>
        {known.data
          ?.filter(({ name }) => !topics.includes(name))
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
      {topics.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {topics.map((topic) => (
            <li key={topic} className="max-w-full">
              <Chip
                remove={{
                  label: frame('remove', { name: topic }),
                  onRemove: () => onChange(topics.filter((other) => other !== topic)),
                }}
              >
                <bdi>{topic}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
