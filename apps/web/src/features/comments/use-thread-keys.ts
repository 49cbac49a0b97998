'use client';

import type { KeyboardEvent, RefObject } from 'react';
import { useComments } from './comments-provider';
import { goToThread } from './show-thread';
import type { ThreadRow } from './use-thread-list';
import type { Thread } from './use-threads';

export interface ThreadKeysOptions {
  panel: RefObject<HTMLElement | null>;
  rows: readonly ThreadRow[];
  setPresentId: (threadId: string) => void;
  setAnsweringId: (threadId: string) => void;
  onOpen: (thread: Thread) => void;
  onResolve: (thread: Thread) => void;
}

const isWriting = (target: EventTarget) =>
  target instanceof HTMLElement && target.closest('textarea, input, select, [role=menu]') !== null;

/**
 * The list by keyboard: j, k or the arrows go from thread to thread, r answers, e resolves, Escape goes back
 * to the words the thread is about.
 */
export function useThreadKeys({
  panel,
  rows,
  setPresentId,
  setAnsweringId,
  onOpen,
  onResolve,
}: ThreadKeysOptions) {
  const { editor } = useComments();
  const headOf = (thread: Thread) =>
    panel.current?.querySelector<HTMLElement>(
      `[data-thread-card="${CSS.escape(thread.id)}"] [data-thread-head]`,
    );
  const goTo = (thread: Thread | undefined) => {
    if (!thread) return;
    setPresentId(thread.id);
    headOf(thread)?.focus();
  };
  return (event: KeyboardEvent) => {
    const card = (event.target as Element).closest<HTMLElement>('[data-thread-card]');
    const index = rows.findIndex(({ thread }) => thread.id === card?.dataset.threadCard);
    const thread = rows[index]?.thread;
    if (!thread) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (isWriting(event.target)) headOf(thread)?.focus();
      else if (editor) goToThread(editor, thread);
      return;
    }
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      j: () => goTo(rows[index + 1]?.thread),
      ArrowDown: () => goTo(rows[index + 1]?.thread),
      k: () => goTo(rows[index - 1]?.thread),
      ArrowUp: () => goTo(rows[index - 1]?.thread),
      r: () => {
        setAnsweringId(thread.id);
        onOpen(thread);
        // Open already, it has its field; else the field takes the caret as it comes.
        card?.querySelector<HTMLElement>('[data-thread-acts] textarea')?.focus();
      },
      e: () => {
        if (!thread.abilities.resolve.allowed || thread.resolvedAt) return;
        goTo(rows[index + 1]?.thread ?? rows[index - 1]?.thread);
        onResolve(thread);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
}
