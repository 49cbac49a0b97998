'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '@marbre/ui/button';
import { Checkbox } from '@marbre/ui/checkbox';
import { IconButton } from '@marbre/ui/icon-button';
import { TextField } from '@marbre/ui/text-field';
import { useNotify } from '@marbre/ui/toast';
import { ask, findingOf, goToMatch, replaceAllMatches, replaceMatch } from './find-in-text';

interface FindBarProps {
  editor: Editor;
  /** With the line for what to put in its place. */
  withReplacement: boolean;
  onClose: () => void;
}

/** Finds words over the whole text, and puts others in their place. Escape goes back to the text. */
export function FindBar({ editor, withReplacement, onClose }: FindBarProps) {
  const t = useTranslations('writing.find');
  const notify = useNotify();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(() => selectedWords(editor));
  const [replacement, setReplacement] = useState('');
  const [isExact, setExact] = useState(false);
  const [isWholeWord, setWholeWord] = useState(false);
  const { places, current } = useEditorState({
    editor,
    selector: ({ editor: shown }) => {
      const found = findingOf(shown.state);
      return { places: found.places.length, current: found.current };
    },
  });
  useEffect(() => {
    ask(editor.view, words === '' ? null : { words, isExact, isWholeWord });
  }, [editor, words, isExact, isWholeWord]);
  useEffect(() => {
    field.current?.select();
    return () => {
      if (!editor.isDestroyed) ask(editor.view, null);
    };
  }, [editor]);

  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    goToMatch(editor.view, 1);
  };
  const replaceAll = () => {
    const count = replaceAllMatches(editor.view, replacement);
    // Its button has nothing more to do: the keyboard goes where the next search begins.
    field.current?.focus();
    notify({
      tone: 'done',
      words: t('replaced', { count }),
      undo: { label: t('undo'), onSelect: () => editor.chain().focus().undo().run() },
    });
  };
  const count = words === '' ? '' : t('count', { at: places === 0 ? 0 : current + 1, count: places });
  return (
    <search
      aria-label={t('label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      className="sticky top-25 z-20 flex flex-col gap-2 border-b border-rule bg-raised px-4 py-2 sm:px-6"
    >
      <form onSubmit={next} className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 sm:w-64 sm:flex-none">
          <TextField
            ref={field}
            aria-label={t('words')}
            placeholder={t('words')}
            value={words}
            autoFocus
            spellCheck={false}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !event.shiftKey) return;
              event.preventDefault();
              goToMatch(editor.view, -1);
            }}
          />
        </div>
        <span role="status" className="min-w-16 text-12 text-muted tabular-nums">
          {count}
        </span>
        <IconButton icon="up" label={t('before')} onClick={() => goToMatch(editor.view, -1)} />
        <IconButton icon="down" label={t('next')} type="submit" />
        <IconButton icon="close" label={t('close')} onClick={close} className="sm:order-last sm:ms-auto" />
        <Checkbox label={t('exact')} checked={isExact} onCheckedChange={(is) => setExact(is === true)} />
        <Checkbox
          label={t('wholeWord')}
          checked={isWholeWord}
          onCheckedChange={(is) => setWholeWord(is === true)}
        />
      </form>
      {withReplacement ? (
        <div className="flex flex-wrap items-center gap-2">
          <div className="min-w-0 flex-1 sm:w-64 sm:flex-none">
            <TextField
              aria-label={t('replacement')}
              placeholder={t('replacement')}
              value={replacement}
              onChange={(event) => setReplacement(event.target.value)}
            />
          </div>
          <Button size="small" disabled={places === 0} onClick={() => replaceMatch(editor.view, replacement)}>
            {t('replace')}
          </Button>
          <Button size="small" disabled={places === 0} onClick={replaceAll}>
            {t('replaceAll')}
          </Button>
        </div>
      ) : null}
    </search>
  );
}

/** What is selected in one block is what one most likely looks for. */
function selectedWords({ state }: Editor): string {
  const { $from, $to, from, to } = state.selection;
  return $from.sameParent($to) ? state.doc.textBetween(from, to).slice(0, 200) : '';
}
