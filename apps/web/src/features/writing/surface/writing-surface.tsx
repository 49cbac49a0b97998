'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { useNotify } from '@marbre/ui/toast';
import { CommentBubble } from '../../comments/comment-bubble';
import { useOptionalComments } from '../../comments/comments-provider';
import { SuggestingLine } from '../../suggestions/suggesting-line';
import { SuggestionColours } from '../../suggestions/suggestion-colours';
import { useOptionalSuggestions } from '../../suggestions/suggestions-provider';
import '../../suggestions/suggestions.css';
import { FindBar } from '../find/find-bar';
import type { CaretPerson } from '../editing/live-carets';
import type { SlashQuery } from '../editing/slash';
import { ColourSheet } from '../presence/colour-sheet';
import { useSharedColours } from '../presence/use-shared-colours';
import type { LiveSession, SessionState } from '../session/live-session';
import { useAlone } from '../view/use-alone';
import { changeWritingView, useWritingView } from '../view/writing-view';
import { BlockHandle } from './block-handle';
import { FormatBar } from './format-bar';
import { LinkDialog } from './link-dialog';
import { OutlineMargin } from './outline-margin';
import { SlashMenu, type SlashMenuHandle } from './slash-menu';
import { SpecialCharacters } from './special-characters';
import { StatusLine } from './status-line';
import { useStoryEditor } from './use-story-editor';
import { useWritingActs } from './use-writing-acts';
import './writing-surface.css';

export interface WritingSurfaceProps {
  session: LiveSession;
  state: SessionState;
  locale: Locale;
  person: CaretPerson;
  canWrite: boolean;
  isReadOnly: boolean;
  takesCaret?: (() => boolean) | undefined;
}

/** The text as readers will see it, with its outline in the margin and what is known of it below. */
export function WritingSurface({
  session,
  state,
  locale,
  person,
  canWrite,
  isReadOnly,
  takesCaret,
}: WritingSurfaceProps) {
  const t = useTranslations('writing');
  const notify = useNotify();
  const [isLinking, setLinking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [finding, setFinding] = useState<{ withReplacement: boolean } | null>(null);
  const { isFocused } = useWritingView();
  useAlone();
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
  const takeCaret = useEffectEvent((ready: Editor) => {
    if (!canWrite || !takesCaret?.()) return;
    // A headline given beforehand is not what one wants to write next.
    ready.commands.focus(ready.state.doc.firstChild?.textContent ? 'end' : 'start');
  });
  useEffect(() => {
    if (editor) takeCaret(editor);
  }, [editor]);
  useWritingActs({
    editor,
    canWrite,
    onFind: () => setFinding({ withReplacement: canWrite }),
    onCharacters: () => setChoosing(true),
  });
  const couldWrite = useRef(canWrite);
  const tellClosed = useEffectEvent(() => notify({ words: t('closed'), stays: true, about: 'closed' }));
  useEffect(() => {
    if (couldWrite.current && !canWrite) tellClosed();
    couldWrite.current = canWrite;
  }, [canWrite]);
  const offerEditor = useOptionalComments()?.setEditor;
  useEffect(() => {
    offerEditor?.(editor);
    return () => offerEditor?.(null);
  }, [offerEditor, editor]);
  const colours = useSharedColours(session, person.id);
  const suggestions = useOptionalSuggestions();
  const giveEditor = suggestions?.setEditor;
  useEffect(() => {
    giveEditor?.(editor);
    return () => giveEditor?.(null);
  }, [giveEditor, editor]);
  if (!editor) return null;
  return (
    <div
      className="flex min-h-0 flex-1 flex-col"
      data-focus={isFocused || undefined}
      data-clean={suggestions?.isClean || undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        changeWritingView({ isAlone: true });
      }}
    >
      <ColourSheet colours={colours} />
      <SuggestionColours />
      <SuggestingLine />
      {finding ? <FindBar editor={editor} {...finding} onClose={() => setFinding(null)} /> : null}
      {/* The name at a colleague’s caret may reach past the window: the page must not become wider for it. */}
      <div className="relative flex flex-1 justify-center overflow-x-clip">
        <OutlineMargin editor={editor} />
        <div className="w-full max-w-180 px-4 pt-8 pb-24 sm:px-6">
          <EditorContent editor={editor} />
        </div>
      </div>
      {canWrite ? (
        <>
          <BlockHandle editor={editor} />
          <FormatBar editor={editor} onLink={() => setLinking(true)} />
          <SlashMenu ref={slashMenu} editor={editor} query={query} />
          {isLinking ? (
            <LinkDialog editor={editor} locale={locale} onClose={() => setLinking(false)} />
          ) : null}
          {isChoosing ? (
            <SpecialCharacters editor={editor} locale={locale} onClose={() => setChoosing(false)} />
          ) : null}
        </>
      ) : (
        <CommentBubble editor={editor} />
      )}
      <StatusLine
        session={session}
        saved={isReadOnly && state.saved === 'saved' ? 'reading' : state.saved}
        editor={editor}
        locale={locale}
        person={person}
        canWrite={canWrite}
        onFind={() => setFinding({ withReplacement: canWrite })}
        onCharacters={() => setChoosing(true)}
      />
    </div>
  );
}
