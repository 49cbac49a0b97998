'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Segment } from '@marbre/story/segments/segment';
import { BlockStyles } from '../layout/block-styles';
import { blockIdAtCaret } from './find-leaf';

const shownForMs = 400;

/** Lets blocks that a machine brings appear gently; nothing moves that a person types. */
export function useArrivals(target: Editor, segments: readonly Segment[], isArriving: boolean): void {
  const styles = useRef<BlockStyles | null>(null);
  const known = useRef<Map<string, string> | null>(null);
  useEffect(() => {
    const made = new BlockStyles('.desk-frame [data-text="target"] .story-text');
    styles.current = made;
    return () => made.remove();
  }, []);
  useEffect(() => {
    const before = known.current;
    known.current = new Map(segments.map(({ blockId, textHash }) => [blockId, textHash]));
    if (!before || !isArriving) return;
    const own = target.view.hasFocus() ? blockIdAtCaret(target) : null;
    const fresh = segments.filter(
      ({ blockId, textHash }) => before.get(blockId) !== textHash && blockId !== own,
    );
    if (fresh.length === 0) return;
    styles.current?.write(
      new Map(fresh.map(({ blockId }) => [blockId, 'animation:desk-arrive var(--move)'])),
    );
    const timer = setTimeout(() => styles.current?.write(new Map()), shownForMs);
    return () => clearTimeout(timer);
  }, [target, segments, isArriving]);
}
