'use client';

import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { findingMarks, findingMarksKey, type WordsMark } from './finding-marks';

/** Keeps these words underlined in a text; `marks` must stay the same list while they are the same. */
export function useWordMarks(editor: Editor, marks: readonly WordsMark[]): void {
  useEffect(() => {
    editor.registerPlugin(findingMarks());
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(findingMarksKey);
    };
  }, [editor]);
  useEffect(() => {
    editor.view.dispatch(editor.state.tr.setMeta(findingMarksKey, marks).setMeta('addToHistory', false));
  }, [editor, marks]);
}
