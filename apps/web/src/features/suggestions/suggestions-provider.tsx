'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNotify } from '@marbre/ui/toast';
import { useAccount } from '../frame/use-account';
import { useStory } from '../story/use-story';
import { tellText } from './suggesting';
import { goToSuggestion } from './suggestions-in-text';
import { type SuggestionAuthor, useSuggestionAuthors } from './use-suggestion-authors';
import { type SuggestionList, useSuggestionList } from './use-suggestion-list';
import { keepWritingMode, useWritingMode, type WritingMode } from './writing-mode';

interface Suggestions extends SuggestionList {
  editor: Editor | null;
  setEditor: (editor: Editor | null) => void;
  mode: WritingMode;
  /** The policy leaves no other mode. */
  isHeld: boolean;
  setMode: (mode: WritingMode) => void;
  /** The text is shown as it would read if everything were accepted. */
  isClean: boolean;
  setClean: (isClean: boolean) => void;
  authorOf: (suggestionId: string) => SuggestionAuthor['person'];
  suggestedAt: (suggestionId: string) => Date | null;
  show: (suggestionId: string) => void;
}

const SuggestionsContext = createContext<Suggestions | null>(null);

/** Ties the text to what is suggested of it: the mode of writing, who suggests what, and how it is shown. */
export function SuggestionsProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('suggestions');
  const notify = useNotify();
  const { id: personId, name } = useAccount();
  const { edition } = useStory();
  const { write, suggest } = edition.abilities;
  const isHeld = !write.allowed && suggest.allowed;
  const chosen = useWritingMode(personId);
  const mode = isHeld ? 'suggesting' : chosen;
  const [editor, setEditor] = useState<Editor | null>(null);
  const [isClean, setClean] = useState(false);
  const list = useSuggestionList(editor);
  const authors = useSuggestionAuthors(edition.id, list.suggestions);

  useEffect(() => {
    if (!editor) return;
    const own = [...authors.values()].filter(({ person }) => person?.id === personId);
    tellText(editor, {
      mode,
      isHeld,
      isClean,
      own: own.map(({ id }) => id),
      onImpossible: () => notify({ tone: 'danger', words: t('impossible') }),
    });
  }, [editor, mode, isHeld, isClean, authors, personId, notify, t]);

  useEffect(() => {
    if (!editor) return;
    const { openText, suggesting } = editor.storage;
    openText.undo.follow(mode, (id) => suggesting.own.has(id));
    // What was written before the text went to its editors cannot be taken back alone any more.
    if (isHeld) openText.undo.clear();
  }, [editor, mode, isHeld]);

  const setMode = useCallback((next: WritingMode) => keepWritingMode(personId, next), [personId]);
  const authorOf = useCallback(
    (id: string) => {
      const known = authors.get(id);
      if (known) return known.person;
      return editor?.storage.suggesting.own.has(id) ? { id: personId, name } : null;
    },
    [authors, editor, personId, name],
  );
  const suggestedAt = useCallback((id: string) => authors.get(id)?.createdAt ?? null, [authors]);
  const show = useCallback(
    (id: string) => {
      if (!editor) return;
      setClean(false);
      goToSuggestion(editor, id);
    },
    [editor],
  );
  const value = useMemo(
    () => ({
      ...list,
      editor,
      setEditor,
      mode,
      isHeld,
      setMode,
      isClean,
      setClean,
      authorOf,
      suggestedAt,
      show,
    }),
    [list, editor, mode, isHeld, setMode, isClean, authorOf, suggestedAt, show],
  );
  return <SuggestionsContext value={value}>{children}</SuggestionsContext>;
}

/** Null where a text is shown without what is suggested of it. */
export function useOptionalSuggestions(): Suggestions | null {
  return useContext(SuggestionsContext);
}

export function useSuggestions(): Suggestions {
  const suggestions = useContext(SuggestionsContext);
  if (!suggestions) throw new Error('useSuggestions needs a SuggestionsProvider above it');
  return suggestions;
}
