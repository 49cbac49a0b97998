'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { normalizeDocument } from '@marbre/story/document/normalize-document';
import type { StoryNode } from '@marbre/story/document/story-node';
import { extractSegments } from '@marbre/story/segments/extract-segments';
import type { Segment } from '@marbre/story/segments/segment';
import type { Locale } from '@marbre/story/vocabulary/locale';

/** At most this often while somebody types without a pause. */
const everyMs = 150;

/** The translatable blocks of a live text as it stands, the same as the newsroom reads them. */
export function useEditorSegments(editor: Editor, locale: Locale): readonly Segment[] {
  const [segments, setSegments] = useState(() => segmentsOf(editor, locale));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setSegments(segmentsOf(editor, locale));
      }, everyMs);
    };
    editor.on('update', later);
    later();
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor, locale]);
  return segments;
}

function segmentsOf(editor: Editor, locale: Locale): Segment[] {
  return extractSegments(normalizeDocument(editor.getJSON() as StoryNode), locale);
}
