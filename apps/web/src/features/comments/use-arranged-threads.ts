'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Arranged, arrangeThreads, type PlacedThread } from './thread-places';

const pauseMs = 350;

const empty: Arranged = { order: [], orphans: new Set() };

/**
 * Where threads stand in the text, worked out when typing pauses and never during a keystroke. A thread that
 * has just come, and whose mark may still be on its way, stands at the end until then.
 */
export function useArrangedThreads(editor: Editor | null, threads: readonly PlacedThread[]): Arranged {
  const [arranged, setArranged] = useState(empty);
  const arrange = useEffectEvent(() => {
    if (!editor || editor.isDestroyed) return;
    const next = arrangeThreads(editor.state.doc, threads);
    setArranged((shown) => (isSame(shown, next) ? shown : next));
  });
  const ids = threads.map(({ id }) => id).join();
  useEffect(() => {
    if (!editor) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(arrange, pauseMs);
    };
    editor.on('update', later);
    later();
    return () => {
      clearTimeout(timer);
      editor.off('update', later);
    };
  }, [editor, ids]);
  return arranged;
}

function isSame(one: Arranged, other: Arranged): boolean {
  return one.order.join() === other.order.join() && [...one.orphans].join() === [...other.orphans].join();
}
