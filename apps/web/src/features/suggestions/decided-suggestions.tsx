'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { MoreButton } from '@marbre/ui/more-button';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { SuggestionWords } from './suggestion-words';

/** What was decided about suggestions and by whom, newest first. */
export function DecidedSuggestions({ editionId }: { editionId: string }) {
  const t = useTranslations('suggestions');
  const frame = useTranslations('frame');
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const list = useInfiniteQuery({
    queryKey: [...trpc.suggestion.decisions.pathKey(), editionId],
    queryFn: ({ pageParam }) => client.suggestion.decisions.query({ editionId, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="decided-suggestions" className="pt-3">
      <h2 id="decided-suggestions" className="text-12 font-medium text-muted">
        {t('decided')}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-1 border-b border-rule py-2 text-12 text-muted">
            <span>
              {t(`outcome.${row.outcome}`, { name: row.person?.name ?? t('somebody'), count: row.count })}{' '}
              <time dateTime={row.at.toISOString()}>
                {format.dateTime(row.at, { dateStyle: 'short', timeStyle: 'short' })}
              </time>
            </span>
            {row.suggestions.map((suggestion) => (
              <SuggestionWords key={suggestion.id} before={suggestion.before} after={suggestion.after} />
            ))}
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <MoreButton
          label={frame('acts.more')}
          isBusy={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      ) : null}
    </section>
  );
}
