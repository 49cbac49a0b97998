import { describe, expect, it } from 'vitest';
import { alignRows } from './align-rows';

const same = (id: string) => id.toUpperCase();
const shown = (source: string, target: string, targetOf: (id: string) => string | null = same) =>
  alignRows([...source], [...target], targetOf).map(
    ({ sourceId, targetId }) => `${sourceId ?? '-'}${targetId ?? '-'}`,
  );

describe('two texts side by side', () => {
  it('puts each block beside its translation', () => {
    expect(shown('abc', 'ABC')).toEqual(['aA', 'bB', 'cC']);
  });

  it('leaves room where a translation is missing', () => {
    expect(shown('abc', 'AC')).toEqual(['aA', 'b-', 'cC']);
    expect(shown('abc', '')).toEqual(['a-', 'b-', 'c-']);
  });

  it('gives a block without source its own line, where it stands', () => {
    expect(shown('ab', 'AXB')).toEqual(['aA', '-X', 'bB']);
    expect(shown('', 'X')).toEqual(['-X']);
  });

  it('keeps the most pairs together when a block was moved', () => {
    expect(shown('abcd', 'BCDA')).toEqual(['a-', 'bB', 'cC', 'dD', '-A']);
    expect(shown('abcd', 'DABC')).toEqual(['-D', 'aA', 'bB', 'cC', 'd-']);
  });

  it('loses no block of either text, whatever the order', () => {
    const rows = alignRows([...'abcdefg'], [...'GXCAFBYE'], same);
    expect(rows.flatMap(({ sourceId }) => sourceId ?? []).join('')).toBe('abcdefg');
    expect(rows.flatMap(({ targetId }) => targetId ?? []).join('')).toBe('GXCAFBYE');
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});
