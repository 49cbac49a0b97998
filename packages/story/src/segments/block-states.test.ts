import { describe, expect, it } from 'vitest';
import type { ContentNode } from './content-node';
import { extractSegments } from './extract-segments';
import { countBehind, findGone, findOrphans, pairBlocks, type RememberedBlock } from './block-states';

const textOf = (blocks: Record<string, string>, locale: string) => {
  const content: ContentNode[] = Object.entries(blocks).map(([id, text]) => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text }],
  }));
  return extractSegments({ type: 'doc', content }, locale);
};

const source = textOf({ a: 'Un pont.', b: 'Deux ponts.', c: 'Trois ponts.' }, 'fr');
const target = textOf({ a: 'A bridge.', b: 'Two bridges.' }, 'en');

function remember(id: string, more: Partial<RememberedBlock> = {}): RememberedBlock {
  const sourceHash = source.find(({ blockId }) => blockId === id)?.textHash ?? '';
  const targetHash = target.find(({ blockId }) => blockId === id)?.textHash ?? '';
  return {
    blockId: id,
    sourceBlockId: id,
    sourceHash,
    targetHash,
    origin: 'machine',
    isAccepted: false,
    ...more,
  };
}

const statesOf = (rows: RememberedBlock[]) =>
  pairBlocks(source, target, rows).map(
    ({ state, isPersons }) => `${state}${isPersons ? ' by a person' : ''}`,
  );

describe('where the blocks of a translation stand', () => {
  it('tells machine words, a person’s words and what is missing apart', () => {
    expect(statesOf([remember('a'), remember('b', { targetHash: 'as the machine left it' })])).toEqual([
      'machine',
      'person by a person',
      'missing',
    ]);
  });

  it('keeps an accepted block accepted until somebody touches it again', () => {
    expect(
      statesOf([
        remember('a', { isAccepted: true }),
        remember('b', { isAccepted: true, targetHash: 'older' }),
      ]),
    ).toEqual(['accepted by a person', 'person by a person', 'missing']);
  });

  it('calls a block stale when its source says something else, whoever wrote it', () => {
    const rows = [
      remember('a', { sourceHash: 'before' }),
      remember('b', { sourceHash: 'before', origin: 'person' }),
    ];
    expect(statesOf(rows)).toEqual(['stale', 'stale by a person', 'missing']);
    expect(countBehind(pairBlocks(source, target, rows))).toBe(3);
  });

  it('does not bring back a block that a person took out', () => {
    expect(statesOf([remember('a'), remember('b'), remember('c', { targetHash: 'was there' })])[2]).toBe(
      'person by a person',
    );
  });

  it('keeps what was left out on purpose accepted, until there are words or the source says something else', () => {
    const left = remember('c', { targetHash: '', origin: 'person', isAccepted: true });
    expect(statesOf([remember('a'), remember('b'), left])[2]).toBe('accepted by a person');
    expect(statesOf([remember('a', { targetHash: '', isAccepted: true }), remember('b'), left])[0]).toBe(
      'person by a person',
    );
    expect(statesOf([remember('a'), remember('b'), { ...left, sourceHash: 'before' }])[2]).toBe(
      'stale by a person',
    );
  });

  it('forgets to ask for a block that is in neither text', () => {
    const rows = [remember('a'), remember('b'), remember('c')];
    const left = source.filter(({ blockId }) => blockId === 'a');
    expect(findGone(left, target, rows).map(({ blockId }) => blockId)).toEqual(['c']);
    expect(findGone(source, [], rows)).toEqual([]);
  });

  it('finds words that outlived their source', () => {
    const rows = [remember('a'), remember('b')];
    const left = source.filter(({ blockId }) => blockId !== 'b');
    expect(findOrphans(left, target, rows).map(({ row }) => row.blockId)).toEqual(['b']);
  });
});
