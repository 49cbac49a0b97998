'use client';

import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { alignRows } from './align-rows';
import { BlockStyles } from './block-styles';
import { type MeasuredBlock, measureText } from './measure-text';
import { type PlacedRow, type PlaceOptions, placeRows } from './place-rows';

export interface RowLayout {
  layout: PlaceOptions['layout'];
  rows: readonly PlacedRow[];
  height: number;
}

export interface RowLayoutOptions {
  /** What both texts lie in; its width decides how they are laid out. */
  frame: RefObject<HTMLElement | null>;
  /** The editors of the two texts, each shown inside an element marked `data-text="source"` or `"target"`. */
  source: Editor;
  target: Editor;
  /** The target block that translates a source block; another function when the answers are others. */
  targetOf: (sourceId: string) => string | null;
  /** Key of the row that must stay where it is on the screen while others grow. */
  anchor: () => string | null;
}

/** Narrower than this, the translation goes under its source. */
const narrowBelow = 640;
const sizes = { room: 36, label: 28, between: 6 } as const;

/** One text with what pushes its blocks. */
class LaidText {
  readonly styles: BlockStyles;
  private lifts = new Map<string, number>();

  constructor(
    readonly root: HTMLElement,
    side: 'source' | 'target',
  ) {
    this.styles = new BlockStyles(`.desk-frame [data-text="${side}"] .story-text`);
  }

  measure(): MeasuredBlock[] {
    return measureText(this.root, this.lifts);
  }

  /** Pushes each block as far as was worked out, to the whole pixel so that nothing trembles. */
  apply(blocks: readonly MeasuredBlock[], lifts: ReadonlyMap<string, number>): void {
    this.lifts = new Map(blocks.map(({ id, liftId }) => [liftId, lifts.get(id) ?? 0]));
    this.styles.write(
      new Map([...this.lifts].map(([id, lift]) => [id, `margin-block-start:${lift.toFixed(2)}px`])),
    );
  }
}

/**
 * Keeps two texts on a shared baseline of blocks: after every change of words or width both are measured, and
 * the shorter block of a pair is given the room it lacks, before the browser paints.
 */
export function useRowLayout({ frame, source, target, targetOf, anchor }: RowLayoutOptions): RowLayout {
  const [shown, setShown] = useState<RowLayout>({ layout: 'wide', rows: [], height: 0 });
  const layAgain = useRef<() => void>(() => undefined);
  const readTargetOf = useEffectEvent(targetOf);
  const readAnchor = useEffectEvent(anchor);
  const show = useEffectEvent((next: RowLayout) => {
    if (!isSame(shown, next)) setShown(next);
  });
  const lay = useEffectEvent((sourceText: LaidText, targetText: LaidText, before: readonly PlacedRow[]) => {
    const width = frame.current?.clientWidth ?? 0;
    const layout = width < narrowBelow ? 'narrow' : 'wide';
    const sourceBlocks = sourceText.measure();
    const targetBlocks = targetText.measure();
    const rows = alignRows(
      sourceBlocks.map(({ id }) => id),
      targetBlocks.map(({ id }) => id),
      (id) => readTargetOf(id),
    );
    const placement = placeRows(rows, sourceBlocks, targetBlocks, { layout, ...sizes });
    sourceText.apply(sourceBlocks, placement.sourceLifts);
    targetText.apply(targetBlocks, placement.targetLifts);
    const top = frame.current?.getBoundingClientRect().top ?? 0;
    holdStill(before, placement.rows, readAnchor(), top);
    show({ layout, rows: placement.rows, height: placement.height });
    return placement.rows;
  });
  useEffect(() => {
    const texts = [new LaidText(source.view.dom, 'source'), new LaidText(target.view.dom, 'target')] as const;
    let rows: readonly PlacedRow[] = [];
    let asked = 0;
    const run = () => {
      cancelAnimationFrame(asked);
      asked = 0;
      rows = lay(...texts, rows);
    };
    const soon = () => void (asked ||= requestAnimationFrame(run));
    layAgain.current = soon;
    // Fires after layout and before paint: what a change of width or of lines does is never seen half done.
    const observer = new ResizeObserver(run);
    if (frame.current) observer.observe(frame.current);
    for (const { root } of texts) observer.observe(root);
    source.on('update', soon);
    target.on('update', soon);
    void document.fonts.ready.then(soon);
    return () => {
      cancelAnimationFrame(asked);
      layAgain.current = () => undefined;
      observer.disconnect();
      source.off('update', soon);
      target.off('update', soon);
      for (const { styles } of texts) styles.remove();
    };
  }, [source, target, frame]);
  useEffect(() => layAgain.current(), [targetOf]);
  return shown;
}

/** Scrolls by as much as the anchored row moved, so that it does not move on the screen. */
function holdStill(
  before: readonly PlacedRow[],
  after: readonly PlacedRow[],
  anchor: string | null,
  frameTop: number,
): void {
  const isSeen = ({ top, height }: PlacedRow) =>
    frameTop + top + height > 0 && frameTop + top < window.innerHeight;
  const held = before.find((row) => row.key === anchor && isSeen(row)) ?? before.find(isSeen);
  const now = after.find(({ key }) => key === held?.key);
  if (!held || !now) return;
  const moved = now.top - held.top;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

function isSame(one: RowLayout, other: RowLayout): boolean {
  return (
    one.layout === other.layout &&
    Math.abs(one.height - other.height) < 0.5 &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, index) => {
      const next = other.rows[index];
      return (
        next !== undefined &&
        row.key === next.key &&
        row.targetId === next.targetId &&
        Math.abs(row.top - next.top) < 0.5 &&
        Math.abs(row.height - next.height) < 0.5 &&
        Math.abs(row.targetTop - next.targetTop) < 0.5
      );
    })
  );
}
