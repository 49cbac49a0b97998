'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@marbre/ui/button';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** Keeps the text as it is now under a name of one's own. */
export function NameRevision({ editionId }: { editionId: string }) {
  const t = useTranslations('history');
  const notify = useNotify();
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation(
    trpc.history.name.mutationOptions({
      onSuccess: async () => {
        setName('');
        notify({ tone: 'done', words: t('named') });
        await queries.invalidateQueries(trpc.history.pathFilter());
      },
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) keep.mutate({ editionId, name });
      }}
      className="flex gap-2"
    >
      <TextField
        aria-label={t('nameField')}
        placeholder={t('nameField')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" isBusy={keep.isPending}>
        {t('name')}
      </Button>
    </form>
  );
}
