'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useTRPC } from '../../trpc/client';
import { problemOf, useProblemWords } from '../problem/use-problem-words';
import { FindingLine, type FindingLineProps } from './finding-line';
import { NoteDialog } from './note-dialog';

export type OverriddenFinding = FindingLineProps['finding'] & { findingId: string };

export interface OverrideFindingProps {
  finding: OverriddenFinding;
  onClose: () => void;
  /** Once the answer is kept and the dialog is gone; what opened it may be gone too. */
  onOverridden?: () => void;
}

/** Somebody answers for a finding, and says why. */
export function OverrideFinding({ finding, onClose, onOverridden }: OverrideFindingProps) {
  const t = useTranslations('publishing.facts');
  const words = useProblemWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const isDone = useRef(false);
  const override = useMutation(
    trpc.publishing.overrideFinding.mutationOptions({
      onSettled: () =>
        Promise.all([
          queries.invalidateQueries(trpc.translation.pathFilter()),
          queries.invalidateQueries(trpc.facts.pathFilter()),
          queries.invalidateQueries(trpc.publishing.pathFilter()),
        ]),
    }),
  );
  return (
    <NoteDialog
      isOpen
      onClose={onClose}
      title={t('overrideTitle')}
      words={t('overrideWords')}
      about={<FindingLine finding={finding} />}
      label={t('reason')}
      act={t('act')}
      isBusy={override.isPending}
      error={override.error ? words(problemOf(override.error)) : undefined}
      onClosed={() => isDone.current && onOverridden?.()}
      onNote={(reason) =>
        override.mutate(
          { findingId: finding.findingId, reason },
          {
            onSuccess: () => {
              isDone.current = true;
              onClose();
            },
          },
        )
      }
    />
  );
}
