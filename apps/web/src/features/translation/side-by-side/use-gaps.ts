'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useEffectEvent } from 'react';
import { gapOf } from '../layout/gap-of';
import type { RowLayout } from '../layout/use-row-layout';
import { blockIdAtCaret, findBlockIn } from './find-leaf';
import type { TextPair } from './live-pairs';

export interface GapsOptions {
  source: Editor;
  target: Editor;
  pairs: readonly TextPair[];
  rows: RowLayout['rows'];
  /** A person may write here, and no machine is writing. */
  isFree: boolean;
  choose: (pairId: string) => void;
}

export interface Gaps {
  /** The pair that a block standing alone could be the translation of. */
  pairFor: (targetId: string) => TextPair | null;
  /** Makes the block the translation of the pair. */
  fill: (targetId: string, pair: TextPair) => void;
}

/**
 * Ties a paragraph that somebody begins where a translation is missing to the source block it stands beside, as if
 * it had been begun in the gap. One that already has words is left to a person to say so.
 */
export function useGaps({ source, target, pairs, rows, isFree, choose }: GapsOptions): Gaps {
  const pairFor = (targetId: string) => {
    const leaf = findBlockIn(target.state.doc, targetId);
    if (!leaf) return null;
    const byId = new Map(pairs.map((pair) => [pair.id, pair]));
    const tiedTargets = new Set(pairs.map((pair) => pair.targetId));
    const found = gapOf(rows, targetId, {
      isTied: (row) =>
        row.sourceId === null
          ? tiedTargets.has(row.targetId ?? '')
          : findBlockIn(target.state.doc, byId.get(row.sourceId)?.targetId ?? '') !== null,
      isAlike: (sourceId, loneId) =>
        kindOf(source, sourceId) !== null && kindOf(source, sourceId) === kindOf(target, loneId),
    });
    return (found && byId.get(found)) || null;
  };
  const fill = (targetId: string, pair: TextPair) => {
    const leaf = findBlockIn(target.state.doc, targetId);
    if (!leaf) return;
    target.view.dispatch(target.state.tr.setNodeAttribute(leaf.position, 'id', pair.targetId));
  };
  const tieNewBlock = useEffectEvent(() => {
    // Only whoever made it, and has the caret in it, gives it its place: two browsers would do it twice.
    const id = isFree && target.view.hasFocus() ? blockIdAtCaret(target) : null;
    const leaf = id ? findBlockIn(target.state.doc, id) : null;
    if (!id || !leaf || leaf.node.content.size > 0) return;
    const pair = pairFor(id);
    if (!pair) return;
    fill(id, pair);
    choose(pair.id);
  });
  useEffect(() => tieNewBlock(), [rows]);
  return { pairFor, fill };
}

/** What a block is, and in what. */
function kindOf(editor: Editor, id: string): string | null {
  const leaf = findBlockIn(editor.state.doc, id);
  if (!leaf) return null;
  return `${editor.state.doc.resolve(leaf.position).parent.type.name} ${leaf.node.type.name}`;
}
