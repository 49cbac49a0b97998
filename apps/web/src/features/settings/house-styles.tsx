'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { directionOf, type Locale, localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { Skeleton } from '@marbre/ui/skeleton';
import { TextArea } from '@marbre/ui/text-area';
import { useNotify } from '@marbre/ui/toast';
import { useNewsroomLanguages } from '../frame/newsroom-languages';
import { useTRPC } from '../../trpc/client';
import { useAccount } from '../frame/use-account';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** How the newsroom writes in each language, for engines that can read. */
export function HouseStyles() {
  const t = useTranslations('settings.houseStyle');
  const frame = useTranslations('frame');
  const { open: locales } = useNewsroomLanguages();
  const { data } = useQuery(useTRPC().settings.houseStyles.queryOptions());
  if (!data) return <Skeleton label={frame('loading')} />;
  return (
    <section className="flex flex-col gap-3" aria-label={t('title')}>
      <h2 className="text-16 font-medium">{t('title')}</h2>
      <p className="max-w-prose text-14 text-muted">{t('words')}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {locales.map((locale) => (
          <HouseStyle key={locale} locale={locale} saved={data[locale] ?? ''} />
        ))}
      </div>
    </section>
  );
}

function HouseStyle({ locale, saved }: { locale: Locale; saved: string }) {
  const t = useTranslations('settings.houseStyle');
  const frame = useTranslations('frame.acts');
  const mayManage = useAccount().abilities.manageSettings;
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [notes, setNotes] = useState(saved);
  const save = useMutation(
    trpc.settings.saveHouseStyle.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('saved') }),
      onSettled: () => queries.invalidateQueries(trpc.settings.pathFilter()),
    }),
  );
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ locale, notes });
      }}
    >
      <FormField
        label={t('notes', { language: localeName(locale) })}
        error={save.error ? words(problemOf(save.error)) : undefined}
      >
        <TextArea
          rows={3}
          lang={locale}
          dir={directionOf(locale)}
          value={notes}
          readOnly={!mayManage}
          onChange={(event) => setNotes(event.target.value)}
        />
      </FormField>
      {mayManage && notes !== saved ? (
        <Button type="submit" size="small" className="self-start" isBusy={save.isPending}>
          {frame('save')}
        </Button>
      ) : null}
    </form>
  );
}
