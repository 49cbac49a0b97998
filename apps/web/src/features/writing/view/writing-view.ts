import { useSyncExternalStore } from 'react';

/** How a person likes to write on this device. */
export interface WritingView {
  /** Quotation marks, spaces and dashes of the language, as one types. */
  isSmart: boolean;
  /** Every block but the one being written is dimmed. */
  isFocused: boolean;
  /** Nothing on the screen but the text. Never kept: a page opens with everything on it. */
  isAlone: boolean;
}

const storageKey = 'marbre-writing-view';
const atFirst: WritingView = { isSmart: true, isFocused: false, isAlone: false };
const listeners = new Set<() => void>();
let present: WritingView | null = null;

/** The choices as they stand, for whoever asks at every key. */
export function readWritingView(): WritingView {
  present ??= { ...atFirst, ...kept() };
  return present;
}

/** Changes one choice; every open text follows. */
export function changeWritingView(change: Partial<WritingView>): void {
  present = { ...readWritingView(), ...change };
  const { isSmart, isFocused } = present;
  try {
    localStorage.setItem(storageKey, JSON.stringify({ isSmart, isFocused }));
  } catch {
    // A browser that keeps nothing only forgets the choice.
  }
  for (const listener of listeners) listener();
}

function kept(): Partial<WritingView> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const { isSmart, isFocused } = value as Record<string, unknown>;
    return {
      ...(typeof isSmart === 'boolean' ? { isSmart } : {}),
      ...(typeof isFocused === 'boolean' ? { isFocused } : {}),
    };
  } catch {
    return {};
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWritingView(): WritingView {
  return useSyncExternalStore(subscribe, readWritingView, () => atFirst);
}
