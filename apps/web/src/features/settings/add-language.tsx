'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { directionOf, localeNameIn } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { findLanguages } from './find-languages';

/** A language is looked for by its name and added with one act. */
export function AddLanguage() {
  const t = useTranslations('settings.languages');
  const interfaceLocale = useLocale();
  const { all } = useNewsroomLanguages();
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const list = useId();
  const [typed, setTyped] = useState('');
  const found = findLanguages(typed, interfaceLocale, all);
  const add = useMutation(
    trpc.language.add.mutationOptions({
      onSuccess: ({ locale }) => {
        setTyped('');
        notify({ tone: 'done', words: t('added', { language: localeNameIn(locale, interfaceLocale) }) });
      },
      onSettled: () => queries.invalidateQueries(trpc.language.pathFilter()),
    }),
  );
  return (
    <section className="flex flex-col gap-2 sm:max-w-120">
      <FormField
        label={t('add')}
        hint={t('addHint')}
        error={add.error ? words(problemOf(add.error)) : undefined}
      >
        <TextField
          type="search"
          autoComplete="off"
          aria-controls={list}
          value={typed}
          onChange={(event) => {
            add.reset();
            setTyped(event.target.value);
          }}
        />
      </FormField>
      <p role="status" className={typed.trim() && found.length === 0 ? 'text-14 text-muted' : 'sr-only'}>
        {typed.trim() ? t('found', { count: found.length }) : ''}
      </p>
      <ul id={list} className="divide-y divide-rule">
        {found.map(({ locale, name, ownName }) => (
          <li key={locale} className="flex items-center gap-3 py-1.5">
            <span className="min-w-0 flex-1 text-14">
              <span className="font-medium">{name}</span>{' '}
              <bdi lang={locale} className="text-muted">
                {ownName}
              </bdi>
              <span className="block text-12 text-muted">
                <bdi>{locale}</bdi> · {t(directionOf(locale))}
              </span>
            </span>
            <Button
              size="small"
              icon="add"
              aria-label={t('addNamed', { language: name })}
              isBusy={add.isPending && add.variables.locale === locale}
              onClick={() => add.mutate({ locale })}
            >
              {t('act')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
