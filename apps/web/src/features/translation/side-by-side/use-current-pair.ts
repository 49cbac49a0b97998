'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import type { TextRange } from '@marbre/story/facts/fact';
import { blockIdAtCaret, findBlockIn, putCaretIn } from './find-leaf';
import { isOpen, type TextPair } from './live-pairs';

export interface CurrentPair {
  current: TextPair | null;
  choose: (pairId: string) => void;
  /** Goes to a pair: the caret into its translation, or the keyboard to where it is missing. */
  goTo: (pair: TextPair, range?: TextRange | null) => void;
}

/** The pair one is at: where the caret is, or where one went last. */
export function useCurrentPair(source: Editor, target: Editor, pairs: readonly TextPair[]): CurrentPair {
  const [chosen, choose] = useState<string | null>(null);
  const [atCaret, setAtCaret] = useState<string | null>(null);
  useEffect(() => {
    const follow = () => {
      if (target.view.hasFocus()) setAtCaret(blockIdAtCaret(target));
    };
    const followSource = () => {
      if (source.view.hasFocus()) choose(blockIdAtCaret(source));
    };
    target.on('selectionUpdate', follow);
    target.on('focus', follow);
    source.on('selectionUpdate', followSource);
    return () => {
      target.off('selectionUpdate', follow);
      target.off('focus', follow);
      source.off('selectionUpdate', followSource);
    };
  }, [source, target]);
  const underCaret = pairs.find(({ targetId }) => targetId === atCaret)?.id ?? null;
  const [followed, setFollowed] = useState<string | null>(null);
  if (underCaret !== followed) {
    setFollowed(underCaret);
    if (underCaret) choose(underCaret);
  }
  const goTo = useCallback(
    (pair: TextPair, range?: TextRange | null) => {
      choose(pair.id);
      const row = document.getElementById(rowElementId(pair.id));
      if (row && !isComfortable(row)) {
        const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
        row.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
      }
      // Asked first: to put the caret anywhere, even in vain, takes the keyboard to the text.
      const isThere = findBlockIn(target.state.doc, pair.targetId) !== null;
      if (isThere && putCaretIn(target, pair.targetId, range ?? undefined)) return;
      document.getElementById(missingElementId(pair.id))?.focus({ preventScroll: true });
    },
    [target],
  );
  const current = pairs.find(({ id }) => id === chosen) ?? pairs.find(isOpen) ?? pairs[0] ?? null;
  return { current, choose, goTo };
}

export const rowElementId = (pairId: string) => `row-${pairId}`;
export const missingElementId = (pairId: string) => `missing-${pairId}`;

/** Pixels that the page's own lines take at the top and at the foot. */
const bars = { top: 130, bottom: 110 } as const;

function isComfortable(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return top >= bars.top && bottom <= window.innerHeight - bars.bottom;
}
