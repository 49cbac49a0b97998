'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { StoryNode } from '@marbre/story/document/story-node';
import { listSuggestions, type PendingSuggestion, wordsOf } from '@marbre/story/suggestions/list-suggestions';

const pauseMs = 400;
/** Characters of a block that tell which one it is. */
const excerptCharacters = 60;

export interface SuggestionList {
  suggestions: readonly PendingSuggestion[];
  /** The first words of the blocks they begin in. */
  excerpts: ReadonlyMap<string, string>;
}

const none: SuggestionList = { suggestions: [], excerpts: new Map() };

/** What is suggested in a text, in reading order; read when typing pauses and never during a keystroke. */
export function useSuggestionList(editor: Editor | null): SuggestionList {
  const [list, setList] = useState(none);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setList((shown) => listOf(editor, shown));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, pauseMs);
    };
    editor.on('update', later);
    read();
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor]);
  return editor ? list : none;
}

function listOf(editor: Editor, shown: SuggestionList): SuggestionList {
  const text = editor.getJSON() as StoryNode;
  const suggestions = listSuggestions(text);
  if (suggestions.length === 0 && shown.suggestions.length === 0) return shown;
  const wanted = new Set(suggestions.map(({ blockId }) => blockId));
  const excerpts = new Map<string, string>();
  const visit = (node: StoryNode) => {
    const id = node.attrs?.id;
    if (typeof id === 'string' && wanted.has(id)) excerpts.set(id, cut(wordsOf(node)));
    node.content?.forEach(visit);
  };
  visit(text);
  return { suggestions, excerpts };
}

function cut(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > excerptCharacters ? `${line.slice(0, excerptCharacters)}…` : line;
}
