'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useNotify } from '@marbre/ui/toast';
import type { CaretPerson } from '../../writing/editing/live-carets';
import type { SlashQuery } from '../../writing/editing/slash';
import { type SharedColours, useSharedColours } from '../../writing/presence/use-shared-colours';
import type { LiveSession } from '../../writing/session/live-session';
import type { SlashMenuHandle } from '../../writing/surface/slash-menu';
import { useStoryEditor } from '../../writing/surface/use-story-editor';

export interface ColumnOptions {
  session: LiveSession;
  locale: Locale;
  person: CaretPerson;
  canWrite: boolean;
  /** What the text is, for screen readers: there are two on this page. */
  label: string;
}

/** One of the two texts: its editor, and what the tools around it have to know. */
export interface ColumnEditor {
  editor: Editor | null;
  locale: Locale;
  canWrite: boolean;
  /** Of the people who have this text open. */
  colours: SharedColours;
  isLinking: boolean;
  setLinking: (isLinking: boolean) => void;
  /** Set while words are looked for. */
  finding: { withReplacement: boolean } | null;
  setFinding: (finding: { withReplacement: boolean } | null) => void;
  isChoosing: boolean;
  setChoosing: (isChoosing: boolean) => void;
  query: SlashQuery | null;
  slashMenu: RefObject<SlashMenuHandle | null>;
}

/** The writing surface's editor for one column. */
export function useColumnEditor({ session, locale, person, canWrite, label }: ColumnOptions): ColumnEditor {
  const t = useTranslations('writing');
  const notify = useNotify();
  const colours = useSharedColours(session, person.id);
  const [isLinking, setLinking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [finding, setFinding] = useState<{ withReplacement: boolean } | null>(null);
  const [query, setQuery] = useState<SlashQuery | null>(null);
  const slashMenu = useRef<SlashMenuHandle>(null);
  const editor = useStoryEditor({
    session,
    locale,
    person,
    canWrite,
    onFind: (withReplacement) => setFinding({ withReplacement: withReplacement && canWrite }),
    onLink: () => setLinking(true),
    onQuery: (next) =>
      setQuery((shown) => (shown?.words === next?.words && shown?.from === next?.from ? shown : next)),
    onKey: (event) => slashMenu.current?.press(event) ?? false,
    onTooLarge: (limit) => notify({ tone: 'danger', words: t('tooLarge', { limit }) }),
  });
  useEffect(() => {
    if (!editor) return;
    const { editorProps } = editor.options;
    const attributes = editorProps.attributes as Record<string, string> | undefined;
    editor.setOptions({
      editorProps: { ...editorProps, attributes: { ...attributes, 'aria-label': label } },
    });
  }, [editor, label]);
  return {
    editor,
    locale,
    canWrite,
    colours,
    isLinking,
    setLinking,
    finding,
    setFinding,
    isChoosing,
    setChoosing,
    query,
    slashMenu,
  };
}
