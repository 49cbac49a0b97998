'use client';

import { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { directionOf, type Locale } from '@marbre/story/vocabulary/locale';
import { editorExtensions, type EditorHooks } from '../editing/editor-extensions';
import type { CaretPerson } from '../editing/live-carets';
import type { LiveSession } from '../session/live-session';

export interface StoryEditorOptions extends Omit<EditorHooks, 'placeholder'> {
  session: LiveSession;
  person: CaretPerson;
  canWrite: boolean;
}

const placeholders = [
  'headline',
  'standfirst',
  'paragraph',
  'heading',
  'attribution',
  'figure',
  'factBoxTitle',
] as const;

/** Pixels kept free around the caret: the page's own lines stand over the text at the top and the foot. */
const underTheBars = { top: 140, bottom: 96, left: 0, right: 0 };

/** The editor over an open session; made once per session, whatever is drawn again around it. */
export function useStoryEditor(options: StoryEditorOptions): Editor | null {
  const { session, canWrite } = options;
  const t = useTranslations('writing');
  const [editor, setEditor] = useState<Editor | null>(null);
  const onFind = useEffectEvent(options.onFind);
  const onLink = useEffectEvent(options.onLink);
  const onQuery = useEffectEvent(options.onQuery);
  const onKey = useEffectEvent(options.onKey);
  const onTooLarge = useEffectEvent(options.onTooLarge);
  const placeholder = useEffectEvent((name: string, hasCaret: boolean) => {
    const known = placeholders.find((candidate) => candidate === name);
    return known && (known !== 'paragraph' || hasCaret) ? t(`placeholder.${known}`) : '';
  });
  const open = useEffectEvent((over: LiveSession, onReady: (ready: Editor) => void) => {
    const hooks: EditorHooks = {
      locale: options.locale,
      onFind: (withReplacement) => onFind(withReplacement),
      onLink: () => onLink(),
      onQuery: (query) => onQuery(query),
      onKey: (event) => onKey(event),
      onTooLarge: (limit) => onTooLarge(limit),
      placeholder: (name, hasCaret) => placeholder(name, hasCaret),
    };
    return new Editor({
      editable: canWrite,
      onCreate: ({ editor: ready }) => onReady(ready),
      // The schema is the newsroom's; what Tiptap makes of typed signs and pasted addresses is not in it.
      enableInputRules: false,
      enablePasteRules: false,
      extensions: editorExtensions(over, options.person, hooks),
      editorProps: {
        attributes: attributesFor(options.locale, t('label')),
        scrollMargin: underTheBars,
        scrollThreshold: underTheBars,
      },
    });
  });
  useEffect(() => {
    const opened = open(session, setEditor);
    return () => {
      setEditor(null);
      opened.destroy();
    };
  }, [session]);
  useEffect(() => {
    if (editor && editor.isEditable !== canWrite) editor.setEditable(canWrite);
  }, [editor, canWrite]);
  return editor;
}

function attributesFor(locale: Locale, label: string): Record<string, string> {
  return {
    class: 'story-text',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    lang: locale,
    dir: directionOf(locale),
    spellcheck: 'true',
  };
}
