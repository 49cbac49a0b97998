'use client';

import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';
import { isSuggestionId } from '@marbre/story/suggestions/pending';
import { useTRPC } from '../../trpc/client';
import type { Outputs } from '../../trpc/outputs';

export type SuggestionAuthor = Outputs['suggestion']['authors'][number];

/** Ids asked for at once: an address holds not many more. */
const chunk = 100;

/** Who suggested what is in the text, as the newsroom wrote it down. */
export function useSuggestionAuthors(
  editionId: string,
  suggestions: readonly PendingSuggestion[],
): ReadonlyMap<string, SuggestionAuthor> {
  const trpc = useTRPC();
  const ids = suggestions.map(({ id }) => id).filter(isSuggestionId);
  const chunks = Array.from({ length: Math.ceil(ids.length / chunk) }, (_, index) =>
    ids.slice(index * chunk, (index + 1) * chunk),
  );
  return useQueries({
    queries: chunks.map((some) => ({
      ...trpc.suggestion.authors.queryOptions({ editionId, ids: some }),
      placeholderData: keepPreviousData,
    })),
    combine: byId,
  });
}

function byId(answers: readonly { data?: SuggestionAuthor[] }[]): ReadonlyMap<string, SuggestionAuthor> {
  return new Map(answers.flatMap(({ data }) => data ?? []).map((author) => [author.id, author]));
}
