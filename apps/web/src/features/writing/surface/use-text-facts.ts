'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryDocument } from '@marbre/story/document/story-node';

const pauseMs = 400;

/**
 * Something worked out from the whole text (its length, its outline), when typing pauses and never during a
 * keystroke. `read` must not change between renders.
 */
export function useTextFacts<Facts>(editor: Editor, read: (document: StoryDocument) => Facts): Facts {
  const [facts, setFacts] = useState(() => read(textOf(editor)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setFacts(read(textOf(editor))), pauseMs);
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

/** The accepted text: what is only suggested is not counted and stands in no outline. */
function textOf(editor: Editor): StoryDocument {
  return normalizeDocument(editor.getJSON());
}
