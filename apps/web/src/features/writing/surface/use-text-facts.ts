'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { StoryDocument } from '@marbre/story/document/story-node';

const pauseMs = 400;

/**
 * Something worked out from the whole text (its length, its outline), when typing pauses and never during a
 * keystroke. `read` must not change between renders.
 */
export function useTextFacts<Facts>(editor: Editor, read: (document: StoryDocument) => Facts): Facts {
  const [facts, setFacts] = useState(() => read(editor.getJSON() as StoryDocument));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setFacts(read(editor.getJSON() as StoryDocument)), pauseMs);
    };
    editor.on('update', later);
    later();
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor, read]);
  return facts;
}
