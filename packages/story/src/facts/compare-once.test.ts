import { describe, expect, it } from 'vitest';
import { compareBlockFacts } from './compare-block-facts';
import { compareOnce } from './compare-once';

const locales = { source: 'fr', target: 'en' };
const pair = (source: string, target: string, id = 'a') => ({
  sourceBlockId: id,
  targetBlockId: id,
  source,
  target,
});

describe('a pair compared a moment ago', () => {
  const wrong = pair('Le port a perdu 15 bateaux lundi.', 'The port lost 51 boats on Monday.');

  it('says the same again, and what it says is still about the block that was asked of', () => {
    expect(compareOnce(wrong, { locales })).toEqual(compareBlockFacts(wrong, { locales }));
    expect(compareOnce(wrong, { locales })).toEqual(compareBlockFacts(wrong, { locales }));
    const elsewhere = { ...wrong, sourceBlockId: 'b', targetBlockId: 'b' };
    expect(compareOnce(elsewhere, { locales }).every(({ sourceBlockId }) => sourceBlockId === 'b')).toBe(
      true,
    );
  });

  it('is compared anew when its words or the terms that stand in it have changed', () => {
    const mended = { ...wrong, target: 'The port lost 15 boats on Monday.' };
    expect(compareOnce(wrong, { locales }).length).toBeGreaterThan(0);
    expect(compareOnce(mended, { locales })).toEqual([]);
    const named = pair('Le journal Le Quai paraît lundi.', 'The paper The Quay appears on Monday.');
    const without = compareOnce(named, { locales });
    const agreed = compareOnce(named, { locales, protectedNames: ['Le Quai'] });
    expect(agreed.map(({ code }) => code)).toContain('protected-name-missing');
    expect(without.map(({ code }) => code)).not.toContain('protected-name-missing');
  });
});
