'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@marbre/story/vocabulary/limits';
import { localeName } from '@marbre/story/vocabulary/locale';
import { Button } from '@marbre/ui/button';
import { FormField } from '@marbre/ui/form-field';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { useStory } from './use-story';

/** The last part of the address this edition is published at; for good once it came out. */
export function SlugField() {
  const t = useTranslations('story.details');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { edition } = useStory();
  const [typed, setTyped] = useState<string | null>(null);
  const change = useMutation(
    trpc.story.changeSlug.mutationOptions({
      onSuccess: () => {
        setTyped(null);
        notify({ tone: 'done', words: t('slugSaved') });
      },
      onSettled: () => queries.invalidateQueries(trpc.story.pathFilter()),
    }),
  );
  const slug = typed ?? edition.slug;
  const isFixed = edition.firstPublishedAt !== null;
  const day = edition.slugDate.toISOString().slice(0, 10).replaceAll('-', '/');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ editionId: edition.id, version: edition.version, slug });
      }}
      className="flex flex-col gap-2 border-t border-rule pt-4"
    >
      <FormField
        label={t('slug', { language: localeName(edition.locale) })}
        hint={
          isFixed ? (
            t('slugFixed')
          ) : (
            <bdi dir="ltr" className="wrap-anywhere">
              /{edition.locale}/{day}/{slug}
            </bdi>
          )
        }
        error={change.error ? words(problemOf(change.error)) : undefined}
        aside={slug.length > limits.slug / 2 ? `${slug.length} / ${limits.slug}` : null}
      >
        <TextField
          dir="ltr"
          value={slug}
          readOnly={isFixed}
          disabled={!edition.abilities.write.allowed}
          onChange={(event) => {
            change.reset();
            setTyped(event.target.value);
          }}
        />
      </FormField>
      {typed !== null && typed !== edition.slug ? (
        <Button type="submit" className="self-start" isBusy={change.isPending}>
          {t('saveSlug')}
        </Button>
      ) : null}
    </form>
  );
}
