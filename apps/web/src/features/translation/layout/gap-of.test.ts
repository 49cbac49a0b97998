import { describe, expect, it } from 'vitest';
import { alignRows } from './align-rows';
import { gapOf } from './gap-of';

/** Letters are source blocks; a target block of the same letter translates it, a number stands alone. */
function gapIn(source: string, target: string, lone: string, isAlike = () => true) {
  const tied = new Set([...target].filter((id) => source.includes(id)));
  return gapOf(
    alignRows([...source], [...target], (id) => id),
    lone,
    { isTied: ({ sourceId, targetId }) => tied.has(sourceId ?? targetId ?? ''), isAlike },
  );
}

describe('a paragraph typed where one is missing', () => {
  it('stands for the one that is missing there', () => {
    expect(gapIn('abcd', 'ab1d', '1')).toBe('c');
    expect(gapIn('abcd', '1bcd', '1')).toBe('a');
    expect(gapIn('abcd', 'abc1', '1')).toBe('d');
  });

  it('stands for nothing where nothing is missing', () => {
    expect(gapIn('abcd', 'ab1cd', '1')).toBeNull();
    expect(gapIn('abcd', 'a1b', '1')).toBeNull();
  });

  it('keeps the order of several', () => {
    expect(gapIn('abcd', 'a12d', '1')).toBe('b');
    expect(gapIn('abcd', 'a12d', '2')).toBe('c');
    expect(gapIn('abcd', 'a123d', '3')).toBeNull();
  });

  it('does not take the place of one that was moved', () => {
    expect(gapIn('abcd', 'acb1d', '1')).toBeNull();
  });

  it('does not stand for another kind of block', () => {
    expect(gapIn('abcd', 'ab1d', '1', () => false)).toBeNull();
  });
});
