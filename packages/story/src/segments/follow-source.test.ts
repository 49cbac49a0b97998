import { describe, expect, it } from 'vitest';
import { carryForm } from './carry-form';
import type { ContentMark, ContentNode } from './content-node';
import { cutContent, joinContent } from './cut-content';
import { countWordsOf, editDistance } from './edit-distance';
import { extractSegments } from './extract-segments';
import { followOrder } from './follow-order';
import { planFollowing, type RememberedSource } from './follow-source';

type Words = string | ContentNode[];
const inline = (words: Words): ContentNode[] =>
  typeof words === 'string' ? [{ type: 'text', text: words }] : words;
const marked = (text: string, ...marks: ContentMark[]): ContentNode => ({ type: 'text', text, marks });
const link = (href: string): ContentMark => ({ type: 'link', attrs: { href } });
const segmentsOf = (blocks: Record<string, Words>, locale: string) =>
  extractSegments(
    {
      type: 'doc',
      content: Object.entries(blocks).map(([id, words]) => ({
        type: 'paragraph',
        attrs: { id },
        content: inline(words),
      })),
    },
    locale,
  );

/** What follows when a source that was translated becomes another. */
function follow(before: Record<string, Words>, after: Record<string, Words>, target: Record<string, Words>) {
  const then = segmentsOf(before, 'fr');
  const words = segmentsOf(target, 'en');
  const rows: RememberedSource[] = then.map((source) => ({
    blockId: source.blockId,
    sourceBlockId: source.blockId,
    sourceHash: source.textHash,
    sourceText: source.text,
    sourceTags: source.tags,
    sourceForm: source.contentHash,
    targetHash: words.find(({ blockId }) => blockId === source.blockId)?.textHash ?? '',
    origin: 'machine',
    isAccepted: false,
  }));
  const source = segmentsOf(after, 'fr');
  return planFollowing({ source, target: words, sourceLocale: 'fr', targetLocale: 'en' }, rows);
}
const textsOf = (parts: { source: { blockId: string }; content: ContentNode[] }[]) =>
  parts.map(({ source, content }) => [source.blockId, content.map(({ text }) => text).join('')]);

describe('a division of a block in the source', () => {
  const target = { a: 'A bridge. Two quays.' };

  it('is followed between the same sentences, whichever part keeps the id', () => {
    for (const after of [
      { a: 'Un pont.', n: 'Deux quais.' },
      { n: 'Un pont.', a: 'Deux quais.' },
    ]) {
      const { split } = follow({ a: 'Un pont. Deux quais.' }, after, target);
      expect(split).toHaveLength(1);
      expect(textsOf(split[0]?.parts ?? []).map(([, text]) => text)).toEqual(['A bridge.', 'Two quays.']);
    }
  });

  it('keeps the formatting of either half', () => {
    const { split } = follow(
      { a: 'Un pont. Deux quais.' },
      { a: 'Un pont.', n: 'Deux quais.' },
      { a: [marked('A bridge.', { type: 'strong' }), { type: 'text', text: ' Two quays.' }] },
    );
    expect(split[0]?.parts.map(({ content }) => content)).toEqual([
      [marked('A bridge.', { type: 'strong' })],
      [{ type: 'text', text: 'Two quays.' }],
    ]);
  });

  it('is left to be translated inside a sentence, with other words, or where sentences do not correspond', () => {
    expect(
      follow(
        { a: 'Un pont et deux quais.' },
        { a: 'Un pont', n: 'et deux quais.' },
        { a: 'A bridge and two quays.' },
      ).split,
    ).toEqual([]);
    expect(follow({ a: 'Un pont. Deux quais.' }, { a: 'Un pont.', n: 'Trois quais.' }, target).split).toEqual(
      [],
    );
    expect(
      follow(
        { a: 'Un pont. Deux quais.' },
        { a: 'Un pont.', n: 'Deux quais.' },
        { a: 'A bridge and two quays.' },
      ).split,
    ).toEqual([]);
  });
});

describe('blocks put together in the source', () => {
  it('are put together here, in the order of the text', () => {
    const { joined } = follow(
      { a: 'Un pont.', b: 'Deux quais.', c: 'Trois rues.' },
      { b: 'Un pont. Deux quais. Trois rues.' },
      { a: 'A bridge.', b: 'Two quays.', c: 'Three streets.' },
    );
    expect(joined[0]?.rows.map(({ blockId }) => blockId)).toEqual(['b', 'a', 'c']);
    expect(textsOf(joined.map(({ whole }) => whole))).toEqual([['b', 'A bridge. Two quays. Three streets.']]);
  });

  it('are not found in a block that merely repeats one that is still there', () => {
    expect(
      follow(
        { a: 'Un pont.', b: 'Deux.' },
        { a: 'Un pont.', b: 'Un pont. Deux.' },
        { a: 'A bridge.', b: 'Two.' },
      ).joined,
    ).toEqual([]);
  });
});

it('the same words under a new id are the same block', () => {
  const { adopted } = follow({ a: 'Un pont.' }, { b: 'Un pont.' }, { a: 'A bridge.' });
  expect(adopted.map(({ row, source }) => [row.blockId, source.blockId])).toEqual([['a', 'b']]);
});

describe('formatting', () => {
  const carried = (before: Words, after: Words, target: Words) => {
    const [then] = segmentsOf({ a: before }, 'fr');
    const [now] = segmentsOf({ a: after }, 'fr');
    if (!then || !now) throw new Error('There are no words.');
    return carryForm(then, now, inline(target));
  };

  it('that changed or went is found by what it was', () => {
    const target = [{ type: 'text', text: 'See ' }, marked('here', link('/old'))];
    expect(carried([marked('ici', link('/old'))], [marked('ici', link('/new'))], target)).toEqual([
      { type: 'text', text: 'See ' },
      marked('here', link('/new')),
    ]);
    expect(carried([marked('ici', link('/old'))], 'ici', target)).toEqual([
      { type: 'text', text: 'See ' },
      { type: 'text', text: 'here' },
    ]);
  });

  it('that is new goes on the same words, or on the whole; else nobody can tell where', () => {
    const strong: ContentMark = { type: 'strong' };
    const named = [{ type: 'text', text: 'Le maire ' }, marked('Battre', strong)];
    expect(carried('Le maire Battre', named, 'Mayor Battre')).toEqual([
      { type: 'text', text: 'Mayor ' },
      marked('Battre', strong),
    ]);
    expect(carried('ici', [marked('ici', strong)], 'here')).toEqual([marked('here', strong)]);
    expect(
      carried(
        'Le maire parle',
        [marked('Le maire', strong), { type: 'text', text: ' parle' }],
        'The mayor speaks',
      ),
    ).toBeNull();
    expect(carried('Le maire Battre', named, 'Battre, mayor Battre')).toBeNull();
  });

  it('of two links alike is not guessed at', () => {
    const two = (first: string, second: string) => [
      marked('ici', link(first)),
      { type: 'text', text: ' et ' },
      marked('là', link(second)),
    ];
    const target = [marked('here', link('/a')), { type: 'text', text: ' and ' }, marked('there', link('/a'))];
    expect(carried(two('/a', '/a'), two('/a', '/b'), target)).toBeNull();
    expect(carried(two('/a', '/a'), two('/b', '/b'), target)).toEqual([
      marked('here', link('/b')),
      { type: 'text', text: ' and ' },
      marked('there', link('/b')),
    ]);
  });
});

describe('the order of blocks', () => {
  const ordered = (before: string, now: string, target: string) =>
    followOrder([...before], [...now], [...target])
      ?.map((index) => target[index])
      .join('') ?? null;

  it('follows what was moved in the source, and nothing else', () => {
    expect(ordered('abcde', 'acdbe', 'abcde')).toBe('acdbe');
    expect(ordered('abcde', 'eabcd', 'abcde')).toBe('eabcd');
    expect(ordered('abcde', 'abcde', 'acbde')).toBeNull();
  });

  it('leaves what a person moved here, and what has no place there', () => {
    expect(ordered('abcde', 'bacde', 'acdeb')).toBeNull();
    expect(ordered('abcd', 'abdc', 'abxcd')).toBe('abxdc');
  });
});

describe('how much of a text was changed', () => {
  it('counts words replaced, put in and taken out', () => {
    expect(editDistance('A bridge is open.', 'A bridge is open.', 'en')).toBe(0);
    expect(editDistance('A bridge is open.', 'The bridge is open.', 'en')).toBe(0.25);
    expect(editDistance('A bridge is open.', 'A bridge is now open.', 'en')).toBe(0.2);
    expect(editDistance('', 'Word', 'en')).toBe(1);
    expect(editDistance('', '', 'en')).toBe(0);
    expect(countWordsOf('جسر مفتوح.', 'ar')).toBe(2);
  });
});

it('cutting and joining blocks loses neither marks nor breaks', () => {
  const content = [
    marked('One two', { type: 'strong' }),
    { type: 'hardBreak' },
    { type: 'text', text: 'three' },
  ];
  expect(joinContent([cutContent(content, 0, 3), cutContent(content, 4, 13)])).toEqual([
    marked('One', { type: 'strong' }),
    { type: 'text', text: ' ' },
    marked('two', { type: 'strong' }),
    { type: 'hardBreak' },
    { type: 'text', text: 'three' },
  ]);
});
