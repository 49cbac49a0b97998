'use client';

import { useEffect, useEffectEvent } from 'react';
import { neighbourOf, suggestionsAt } from './suggestions-in-text';
import { useSuggestions } from './suggestions-provider';
import { useDecide } from './use-decide';

/** Keys for what is suggested, as the keyboard map shows them. */
export const suggestionKeys = {
  next: 'F8',
  previous: 'Shift-F8',
  accept: 'Alt-Shift-Enter',
  reject: 'Alt-Shift-Backspace',
  mode: 'Alt-Shift-S',
  clean: 'Alt-Shift-P',
} as const;

type Act = keyof typeof suggestionKeys;

/** The keys of suggestions, anywhere in the text and its panel. */
export function useSuggestionKeys(): void {
  const { editor, show, mode, setMode, isHeld, isClean, setClean } = useSuggestions();
  const { decide } = useDecide();
  const go = (step: 1 | -1) => {
    if (!editor) return;
    // Read now: the panel's list is of the last pause, and what was decided a moment ago is still in it.
    const ids = suggestionsAt(editor, 0, editor.state.doc.content.size);
    const id = neighbourOf(editor, ids, step);
    if (!id) return;
    show(id);
    editor.view.focus();
  };
  const decideHere = (decision: 'accept' | 'reject') => {
    if (!editor) return;
    const here = suggestionsAt(editor);
    decide(editor.state.selection.empty ? here.slice(0, 1) : here, decision);
  };
  const acts: Record<Act, () => void> = {
    next: () => go(1),
    previous: () => go(-1),
    accept: () => decideHere('accept'),
    reject: () => decideHere('reject'),
    mode: () => {
      if (!isHeld) setMode(mode === 'editing' ? 'suggesting' : 'editing');
    },
    clean: () => setClean(!isClean),
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = actOf(event);
    if (!act || !isOfText(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    acts[act]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    // Before the text itself: Alt-Shift-Enter would otherwise begin a line.
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
}

function actOf({ key, code, altKey, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Act | null {
  if (ctrlKey || metaKey) return null;
  if (key === 'F8' && !altKey) return shiftKey ? 'previous' : 'next';
  if (!altKey || !shiftKey) return null;
  // By the place of the key: with Alt a Mac types other letters.
  const byCode: Partial<Record<string, Act>> = {
    Enter: 'accept',
    Backspace: 'reject',
    KeyS: 'mode',
    KeyP: 'clean',
  };
  return byCode[code] ?? null;
}

function isOfText(target: EventTarget | null): boolean {
  return !(target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [role=dialog]'));
}
