'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { summaryKinds, type SummaryKind } from '@marbre/story/vocabulary/status';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { useNotify } from '@marbre/ui/toast';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';

/** Chooses which short texts to make, and asks for them. */
export function RequestSummary({ editionId }: { editionId: string }) {
  const t = useTranslations('summary');
  const words = useProblemWords();
  const notify = useNotify();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [kinds, setKinds] = useState<readonly SummaryKind[]>(['standfirst', 'key_points']);
  const request = useMutation(
    trpc.summary.request.mutationOptions({
      onSuccess: () => notify({ tone: 'done', words: t('requested') }),
      onError: (error) => notify({ tone: 'danger', words: words(problemOf(error)) }),
      onSettled: () => queries.invalidateQueries(trpc.job.pathFilter()),
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        request.mutate({ editionId, kinds: [...kinds] });
      }}
    >
      <fieldset>
        <legend className="pb-1 text-12 font-medium text-muted">{t('which')}</legend>
        {summaryKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`kinds.${kind}`)}
            checked={kinds.includes(kind)}
            onCheckedChange={(isOn) =>
              setKinds(isOn === true ? [...kinds, kind] : kinds.filter((other) => other !== kind))
            }
          />
        ))}
      </fieldset>
      <Button type="submit" className="mt-2" isBusy={request.isPending} disabled={kinds.length === 0}>
        {t('act')}
      </Button>
    </form>
  );
}
