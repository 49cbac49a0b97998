'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type PageAct, usePageActs } from '../../frame/page-acts';
import { changeWritingView, readWritingView } from '../view/writing-view';

interface WritingActs {
  editor: Editor | null;
  canWrite: boolean;
  onFind: () => void;
  onCharacters: () => void;
}

/** Puts what the foot of the text offers into the palette. */
export function useWritingActs({ editor, canWrite, onFind, onCharacters }: WritingActs): void {
  const t = useTranslations('writing');
  const acts = useMemo(
    (): PageAct[] => [
      { id: 'find', words: t(canWrite ? 'acts.replace' : 'acts.find'), icon: 'search' },
      ...(canWrite ? [{ id: 'characters', words: t('acts.characters'), icon: 'add' as const }] : []),
      { id: 'focus', words: t('view.focus'), icon: 'view', isQuiet: true },
      { id: 'alone', words: t('view.alone'), icon: 'alone', isQuiet: true },
    ],
    [t, canWrite],
  );
  usePageActs(acts, (id) => {
    if (id === 'find') onFind();
    else if (id === 'characters') onCharacters();
    else {
      changeWritingView(id === 'alone' ? { isAlone: true } : { isFocused: !readWritingView().isFocused });
      editor?.view.dispatch(editor.state.tr);
    }
  });
}
