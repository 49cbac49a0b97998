'use client';

import { isSuggestionId } from '@marbre/story/suggestions/pending';
import { personColour } from '@marbre/ui/person-colour';
import { useTranslations } from 'next-intl';
import { useOptionalSuggestions } from './suggestions-provider';

/**
 * Each person's suggestions in their colour, and the words a screen reader says before them. As a style
 * sheet, because authors are known beside the text and not in it, and nothing of it is drawn at a keystroke.
 */
export function SuggestionColours() {
  const t = useTranslations('suggestions.spoken');
  const suggestions = useOptionalSuggestions();
  if (!suggestions) return null;
  const byPerson = Map.groupBy(
    suggestions.suggestions.filter(({ id }) => isSuggestionId(id)),
    ({ id }) => suggestions.authorOf(id)?.id ?? '',
  );
  const rules = [...byPerson].map(
    ([personId, some]) =>
      `${some.map(({ id }) => selectorOf(id)).join()}{--person:${personColour(personId)}}`,
  );
  const words = ['insertion', 'deletion', 'formatting', 'end'] as const;
  const spoken = words.map((name) => `--spoken-${name}:${JSON.stringify(t(name))}`).join(';');
  return <style>{[`.story-text{${spoken}}`, ...rules].join('\n')}</style>;
}

function selectorOf(id: string): string {
  const names = ['suggestion', 'inserted', 'deleted', 'split', 'joined'];
  return names.map((name) => `[data-${name}="${id}"]`).join();
}
