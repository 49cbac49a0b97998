import { describe, expect, it } from 'vitest';
import { alignRows } from './align-rows';
import { type NaturalBlock, type PlaceOptions, placeRows, type Placement } from './place-rows';

const wide: PlaceOptions = { layout: 'wide', room: 40, label: 20, between: 6 };
const narrow: PlaceOptions = { ...wide, layout: 'narrow' };

/** Blocks of these heights, one right under the other. */
function stack(heights: Record<string, number>, gap = 10): NaturalBlock[] {
  let top = 0;
  return Object.entries(heights).map(([id, height]) => {
    const block = { id, top, height, gap };
    top += height;
    return block;
  });
}

function lay(source: NaturalBlock[], target: NaturalBlock[], options: PlaceOptions) {
  const rows = alignRows(
    source.map(({ id }) => id),
    target.map(({ id }) => id),
    (id) => id.toUpperCase(),
  );
  return placeRows(rows, source, target, options);
}

/** Where blocks end up once their lifts are applied from the top. */
function tops(blocks: NaturalBlock[], lifts: Placement['sourceLifts']): Record<string, number> {
  let pushed = 0;
  return Object.fromEntries(
    blocks.map(({ id, top }) => {
      pushed += lifts.get(id) ?? 0;
      return [id, top + pushed];
    }),
  );
}

describe('the shared baseline of two texts', () => {
  const source = stack({ a: 30, b: 90, c: 30 });
  const target = stack({ A: 60, B: 30, C: 30 });

  it('begins each pair at the same height, whichever side is longer', () => {
    const placed = lay(source, target, wide);
    const [left, right] = [tops(source, placed.sourceLifts), tops(target, placed.targetLifts)];
    expect(left).toEqual({ a: 10, b: 80, c: 180 });
    expect(right).toEqual({ A: 10, B: 80, C: 180 });
    expect(placed.height).toBe(210);
  });

  it('keeps room for what is missing, and lets nothing overlap', () => {
    const placed = lay(source, stack({ A: 60, C: 30 }), wide);
    expect(placed.rows[1]).toMatchObject({ sourceId: 'b', targetId: null, targetTop: 80, targetHeight: 40 });
    expect(tops(stack({ A: 60, C: 30 }), placed.targetLifts)).toEqual({ A: 10, C: 180 });
  });

  it('goes by where blocks are when a box around them has an edge of its own', () => {
    const boxed = source.map((block) => ({ ...block, top: block.top + (block.id === 'a' ? 0 : 16) }));
    const placed = lay(boxed, target, wide);
    expect(tops(boxed, placed.sourceLifts)['b']).toBe(tops(target, placed.targetLifts)['B']);
  });

  it('sets each translation under its source on a phone', () => {
    const placed = lay(source, target, narrow);
    const [above, below] = [tops(source, placed.sourceLifts), tops(target, placed.targetLifts)];
    expect(above['a']).toBe(30);
    expect(below['A']).toBe(66);
    expect(above['b']).toBe(below['A']! + 60 + 10 + 20);
    for (const { top, height, targetTop, targetHeight } of placed.rows) {
      expect(targetTop + targetHeight).toBe(top + height);
    }
  });

  it('never lifts a block up', () => {
    for (const options of [wide, narrow]) {
      const placed = lay(stack({ a: 10, b: 500, d: 1 }), stack({ A: 300, X: 20, B: 5, D: 90 }), options);
      for (const lift of [...placed.sourceLifts.values(), ...placed.targetLifts.values()]) {
        expect(lift).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
