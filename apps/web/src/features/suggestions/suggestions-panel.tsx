'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@marbre/ui/button';
import { Menu, MenuItem } from '@marbre/ui/menu';
import { useAccount } from '../frame/use-account';
import { useStory } from '../story/use-story';
import { DecidedSuggestions } from './decided-suggestions';
import { SuggestionCard } from './suggestion-card';
import { suggestionsAt } from './suggestions-in-text';
import { useSuggestions } from './suggestions-provider';
import { useDecide } from './use-decide';

/** Cards drawn at once; the keys go through all of them whatever their number. */
const shownCards = 200;

/** What is suggested of the text, block by block in its order, and what was decided lately. */
export function SuggestionsPanel() {
  const t = useTranslations('suggestions');
  const { id: ownId } = useAccount();
  const { edition } = useStory();
  const { editor, suggestions, excerpts, authorOf, suggestedAt, show, isClean, setClean } = useSuggestions();
  const { decide, isPending, mayDecide } = useDecide();
  const people = new Map(
    suggestions.flatMap(({ id }) => {
      const person = authorOf(id);
      return person ? [[person.id, person.name] as const] : [];
    }),
  );
  const idsOf = (personId?: string) =>
    suggestions.map(({ id }) => id).filter((id) => !personId || authorOf(id)?.id === personId);
  const decideSelected = (decision: 'accept' | 'reject') => {
    if (editor) decide(suggestionsAt(editor), decision);
  };
  const groups = Map.groupBy(suggestions.slice(0, shownCards), ({ blockId }) => blockId ?? '');
  // A block of which nothing would be left is known by the words that would go.
  const titleOf = (blockId: string, some: typeof suggestions) => excerpts.get(blockId) || some[0]?.before;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {isClean || suggestions.length > 0 ? (
          <Button size="small" aria-pressed={isClean} onClick={() => setClean(!isClean)}>
            {t(isClean ? 'showMarks' : 'showClean')}
          </Button>
        ) : null}
        {mayDecide && suggestions.length > 0 ? (
          <Menu
            trigger={
              <Button size="small" isBusy={isPending}>
                {t('decideMany')}
              </Button>
            }
          >
            <MenuItem onSelect={() => decide(idsOf(), 'accept')}>{t('acceptAll')}</MenuItem>
            <MenuItem onSelect={() => decide(idsOf(), 'reject')}>{t('rejectAll')}</MenuItem>
            <MenuItem onSelect={() => decideSelected('accept')}>{t('acceptSelected')}</MenuItem>
            <MenuItem onSelect={() => decideSelected('reject')}>{t('rejectSelected')}</MenuItem>
            {[...people].map(([personId, name]) => (
              <MenuItem key={personId} onSelect={() => decide(idsOf(personId), 'accept')}>
                {t('acceptAllBy', { name })}
              </MenuItem>
            ))}
            {[...people].map(([personId, name]) => (
              <MenuItem key={`-${personId}`} onSelect={() => decide(idsOf(personId), 'reject')}>
                {t('rejectAllBy', { name })}
              </MenuItem>
            ))}
          </Menu>
        ) : null}
      </div>
      {suggestions.length === 0 ? <p className="text-14 text-muted">{t('empty')}</p> : null}
      {[...groups].map(([blockId, some]) => (
        <section key={blockId} aria-label={titleOf(blockId, some) || t('emptyBlock')}>
          <h2
            lang={titleOf(blockId, some) ? edition.locale : undefined}
            dir="auto"
            className="truncate text-12 text-muted"
          >
            {titleOf(blockId, some) || t('emptyBlock')}
          </h2>
          <ul>
            {some.map((suggestion) => {
              const person = authorOf(suggestion.id);
              return (
                <SuggestionCard
                  key={suggestion.id}
                  suggestion={suggestion}
                  person={person}
                  at={suggestedAt(suggestion.id)}
                  isOwn={person?.id === ownId}
                  mayDecide={mayDecide}
                  onShow={show}
                  onDecide={decide}
                />
              );
            })}
          </ul>
        </section>
      ))}
      {suggestions.length > shownCards ? (
        <p className="text-12 text-muted">{t('more', { count: suggestions.length - shownCards })}</p>
      ) : null}
      <DecidedSuggestions editionId={edition.id} />
    </div>
  );
}
