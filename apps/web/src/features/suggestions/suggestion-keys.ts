'use client';

import { useSuggestionKeys } from './use-suggestion-keys';

/** Listens for the keys of suggestions while a story is open. */
export function SuggestionKeys() {
  useSuggestionKeys();
  return null;
}
