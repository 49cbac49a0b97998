'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../../trpc/client';
import type { WordsMark } from './finding-marks';

/** Where the source speaks of what the newsroom has agreed words for; the same list while the answer is the same. */
export function useTermMarks(editionId: string): readonly WordsMark[] {
  const { data } = useQuery({
    ...useTRPC().term.inTranslation.queryOptions({ editionId }),
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () =>
      (data ?? []).flatMap(({ sourceBlockId, terms }) =>
        terms.map(({ text, place }) => ({
          blockId: sourceBlockId,
          words: text,
          place,
          look: 'term' as const,
        })),
      ),
    [data],
  );
}
