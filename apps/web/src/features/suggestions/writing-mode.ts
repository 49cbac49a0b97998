import { useSyncExternalStore } from 'react';

/** Whether what a person writes becomes the text, or a suggestion about it. */
export type WritingMode = 'editing' | 'suggesting';

const keyOf = (personId: string) => `marbre-writing-mode-${personId}`;
const listeners = new Set<() => void>();

/** The mode a person chose last in this browser. */
export function readWritingMode(personId: string): WritingMode {
  try {
    return localStorage.getItem(keyOf(personId)) === 'suggesting' ? 'suggesting' : 'editing';
  } catch {
    return 'editing';
  }
}

export function keepWritingMode(personId: string, mode: WritingMode): void {
  try {
    localStorage.setItem(keyOf(personId), mode);
  } catch {
    // A browser that keeps nothing only forgets the choice.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

export function useWritingMode(personId: string): WritingMode {
  return useSyncExternalStore(
    subscribe,
    () => readWritingMode(personId),
    () => 'editing',
  );
}
