'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { MorePages } from '../frame/more-pages';
import { usePages } from '../frame/use-pages';
import { SuggestionWords } from './suggestion-words';

/** What was decided about suggestions and by whom, newest first. */
export function DecidedSuggestions({ editionId }: { editionId: string }) {
  const t = useTranslations('suggestions');
  const format = useFormatter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const list = usePages({
    queryKey: [...trpc.suggestion.decisions.pathKey(), editionId],
    read: (page, options) => client.suggestion.decisions.query({ editionId, ...page }, options),
  });
  if (list.rows.length === 0) return null;
  return (
    <section aria-labelledby="decided-suggestions" className="pt-3">
      <h2 id="decided-suggestions" className="text-12 font-medium text-muted">
        {t('decided')}
      </h2>
      <ul>
        {list.rows.map((row) => (
          <li key={row.id} className="flex flex-col gap-1 border-b border-rule py-2 text-12 text-muted">
            <span>
              {t(`outcome.${row.outcome}`, { name: row.person?.name ?? t('somebody'), count: row.count })}{' '}
              <time dateTime={row.at.toISOString()}>{format.dateTime(row.at, 'moment')}</time>
            </span>
            {row.suggestions.map((suggestion) => (
              <SuggestionWords key={suggestion.id} before={suggestion.before} after={suggestion.after} />
            ))}
          </li>
        ))}
      </ul>
      <MorePages list={list} />
    </section>
  );
}
