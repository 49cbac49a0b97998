import { describe, expect, it } from 'vitest';
import type { ContentNode } from './content-node';
import { extractSegments, tagInline } from './extract-segments';
import { ingestSegment } from './ingest-segment';
import { readTaggedText } from './tagged-text';

const text = (value: string, ...marks: ContentNode['marks'] & object) =>
  ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) }) satisfies ContentNode;
const paragraph = (id: string, ...content: ContentNode[]): ContentNode => ({
  type: 'paragraph',
  attrs: { id },
  content,
});
const strong = { type: 'strong' };
const link = (href: string) => ({ type: 'link', attrs: { href } });

const story: ContentNode = {
  type: 'doc',
  content: [
    { type: 'headline', attrs: { id: 'headline' }, content: [text('Le port rouvre')] },
    { type: 'standfirst', attrs: { id: 'standfirst' }, content: [] },
    paragraph('a', text('Le maire a dit '), text('non', strong), text('. Il part.')),
    {
      type: 'quotation',
      attrs: { id: 'q' },
      content: [
        paragraph('b', text('Rien à dire')),
        { type: 'attribution', attrs: { id: 'c' }, content: [text('Salma Idir')] },
      ],
    },
    { type: 'figure', attrs: { id: 'd', mediaId: null }, content: [text('Le quai')] },
    { type: 'divider', attrs: { id: 'e' } },
    {
      type: 'factBox',
      attrs: { id: 'f' },
      content: [
        { type: 'factBoxTitle', attrs: { id: 'g' }, content: [text('Repères')] },
        paragraph('h', text('Deux ports')),
      ],
    },
  ],
};

describe('extracting segments', () => {
  it('lists every text a reader sees, in reading order, with its part', () => {
    expect(
      extractSegments(story, 'fr').map(({ blockId, kind, container }) => [blockId, kind, container]),
    ).toEqual([
      ['headline', 'headline', null],
      ['a', 'paragraph', null],
      ['b', 'paragraph', 'quotation'],
      ['c', 'attribution', 'quotation'],
      ['d', 'figureCaption', null],
      ['g', 'factBoxTitle', 'factBox'],
      ['h', 'paragraph', 'factBox'],
    ]);
  });

  it('carries formatting as numbered tags and sentences without them', () => {
    const segment = extractSegments(story, 'fr')[1];
    expect(segment?.text).toBe('Le maire a dit <1>non</1>. Il part.');
    expect(segment?.sentences).toEqual(['Le maire a dit non.', 'Il part.']);
  });

  it('tells a changed word from a changed link or bold', () => {
    const before = extractSegments(
      { type: 'doc', content: [paragraph('a', text('Voir '), text('ici', link('https://a.example')))] },
      'fr',
    )[0];
    const relinked = extractSegments(
      { type: 'doc', content: [paragraph('a', text('Voir '), text('ici', link('https://b.example')))] },
      'fr',
    )[0];
    const reworded = extractSegments(
      { type: 'doc', content: [paragraph('a', text('Voir '), text('là', link('https://a.example')))] },
      'fr',
    )[0];
    expect(relinked?.textHash).toBe(before?.textHash);
    expect(relinked?.contentHash).not.toBe(before?.contentHash);
    expect(reworded?.textHash).not.toBe(before?.textHash);
  });

  it('gives the same hash whatever the order in which attributes and marks were stored', () => {
    const one = extractSegments(
      { type: 'doc', content: [paragraph('a', text('mot', strong, link('https://a.example')))] },
      'fr',
    )[0];
    const two = extractSegments(
      { type: 'doc', content: [paragraph('a', text('mot', link('https://a.example'), strong))] },
      'fr',
    )[0];
    expect(one?.contentHash).toBe(two?.contentHash);
  });

  it('keeps two blocks apart that share an id after a paste', () => {
    const ids = extractSegments(
      { type: 'doc', content: [paragraph('a', text('un')), paragraph('a', text('deux'))] },
      'fr',
    ).map((segment) => segment.blockId);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('ingesting a translation', () => {
  const inline = [
    text('A '),
    text('b', strong),
    { type: 'hardBreak' },
    text('c', link('https://a.example')),
    text(' <1> &lt;2>'),
  ];

  it('gives back exactly what was extracted when nothing was changed', () => {
    const { text: tagged, tags } = tagInline(inline);
    expect(ingestSegment(tagged, tags)).toEqual({ content: inline, report: { lostTags: [], strayTags: [] } });
  });

  it.each([
    ['lost', 'Un deux trois', 'Un deux trois'],
    ['left open', 'Un <1>deux trois', 'Un deux trois'],
    ['closed without opening', 'Un deux</1> trois', 'Un deux trois'],
    ['invented', 'Un <9>deux</9> trois', 'Un deux trois'],
    ['crossed', '<1>Un <3>deux</1> trois</3>', 'Un deux trois'],
    ['repeated', '<1>Un</1> <1>deux</1> trois<2/>', 'Un deux trois'],
    ['malformed', '<1>Un</ 1> deux trois', 'Un</ 1> deux trois'],
  ])('never loses a word when tags come back %s', (_, tagged, words) => {
    const { tags } = tagInline(inline);
    const kept = ingestSegment(tagged, tags)
      .content.map((node) => node.text ?? '')
      .join('');
    expect(kept).toBe(words);
  });

  it('says which formatting was lost and which was invented', () => {
    const { tags } = tagInline(inline);
    expect(ingestSegment('<1>x</1><7/>', tags).report).toEqual({ lostTags: [2, 3], strayTags: [7] });
  });

  it('survives a thousand random shuffles of tags without losing or adding a letter', () => {
    const { tags } = tagInline(inline);
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 1000; round += 1) {
      const parts = Array.from(
        { length: 12 },
        () =>
          ['mot ', 'é', '٣', '<1>', '</1>', '<2/>', '<3>', '</3>', '<12>', '</12>', '<2>', '&lt;1>'][
            random(12)
          ],
      );
      const tagged = parts.join('');
      const words = readTaggedText(tagged)
        .map((token) => (token.form === 'text' ? token.text : ''))
        .join('');
      expect(
        ingestSegment(tagged, tags)
          .content.map((node) => node.text ?? '')
          .join(''),
      ).toBe(words);
    }
  });
});
