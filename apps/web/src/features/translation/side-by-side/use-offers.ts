'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc/client';
import type { Outputs } from '../../../trpc/outputs';
import type { TextPair } from './live-pairs';

export type MemoryMatch = Outputs['memory']['matches'][number]['matches'][number];
export type BlockTerm = Outputs['term']['inTranslation'][number]['terms'][number];

/** What can be put into the pair one is at, by its number from 1: remembered translations, then agreed words. */
export interface Offers {
  matches: readonly MemoryMatch[];
  terms: readonly BlockTerm[];
}

/** As many as there are digits to take them with. */
const most = 9;

export function useOffers(editionId: string, current: TextPair | null): Offers {
  const trpc = useTRPC();
  const id = current?.id ?? '';
  const memory = useQuery({
    ...trpc.memory.matches.queryOptions({ editionId, sourceBlockIds: [id] }),
    enabled: id !== '',
  });
  const agreed = useQuery({
    ...trpc.term.inTranslation.queryOptions({ editionId }),
    placeholderData: keepPreviousData,
  });
  const matches = memory.data?.find(({ sourceBlockId }) => sourceBlockId === id)?.matches ?? [];
  const terms = agreed.data?.find(({ sourceBlockId }) => sourceBlockId === id)?.terms ?? [];
  return { matches, terms: terms.slice(0, most - matches.length) };
}
