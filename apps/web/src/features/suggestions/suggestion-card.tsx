'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { PendingSuggestion } from '@marbre/story/suggestions/list-suggestions';
import { Button } from '@marbre/ui/button';
import { Initials } from '@marbre/ui/initials';
import { SuggestionWords } from './suggestion-words';

export interface SuggestionCardProps {
  suggestion: PendingSuggestion;
  person: { id: string; name: string } | null;
  at: Date | null;
  isOwn: boolean;
  mayDecide: boolean;
  onShow: (id: string) => void;
  onDecide: (ids: readonly string[], decision: 'accept' | 'reject') => void;
}

/** One suggestion: who wants what, in which words, and what may be done about it. */
export const SuggestionCard = memo(function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, person, at, isOwn, mayDecide } = props;
  const t = useTranslations('suggestions');
  const format = useFormatter();
  const { id } = suggestion;
  return (
    <li data-suggestion-card={id} className="flex flex-col gap-2 border-b border-rule py-3">
      <button
        type="button"
        onClick={() => props.onShow(id)}
        className="flex flex-col gap-1.5 rounded-2 text-start"
      >
        <span className="flex flex-wrap items-center gap-1.5 text-12 text-muted">
          {person ? <Initials name={person.name} id={person.id} size="small" /> : null}
          <bdi className="font-medium text-ink">{person?.name ?? t('somebody')}</bdi>
          {at ? <time dateTime={at.toISOString()}>{format.dateTime(at, 'moment')}</time> : null}
          <span>{t(`kind.${suggestion.kind}`)}</span>
        </span>
        <SuggestionWords {...suggestion} />
      </button>
      <span className="flex flex-wrap gap-2">
        {mayDecide ? (
          <Button size="small" onClick={() => props.onDecide([id], 'accept')}>
            {t('accept')}
          </Button>
        ) : null}
        {mayDecide || isOwn ? (
          <Button size="small" look="quiet" onClick={() => props.onDecide([id], 'reject')}>
            {t(isOwn ? 'withdraw' : 'reject')}
          </Button>
        ) : null}
      </span>
    </li>
  );
});
