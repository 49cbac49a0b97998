import { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { walkBlocks } from './block-identity';
import { normalizeDocument } from './normalize-document';
import { plainTextOf } from './plain-text';
import { storySchema } from './schema';

const words = (text: string) => ({ type: 'text', text });

const hostile: unknown[] = [
  null,
  42,
  { type: 'doc' },
  { type: 'doc', content: 'words' },
  { type: 'doc', content: [{ type: 'text', text: 'loose' }] },
  { type: 'doc', content: [{ type: 'listItem', content: [{ type: 'listItem', content: [words('deep')] }] }] },
  {
    type: 'doc',
    content: [
      { type: 'bulletList', content: [{ type: 'paragraph' }, { type: 'heading', content: [words('x')] }] },
    ],
  },
  {
    type: 'doc',
    content: [
      {
        type: 'factBox',
        content: [{ type: 'factBox', content: [{ type: 'factBoxTitle', content: [words('in')] }] }],
      },
    ],
  },
  {
    type: 'doc',
    content: [
      {
        type: 'quotation',
        content: [
          words('a'),
          { type: 'divider' },
          { type: 'bulletList', content: [{ type: 'listItem', content: [words('b')] }] },
        ],
      },
    ],
  },
  {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'hardBreak' }, { ...words('x'), marks: [{ type: 'strong' }] }] },
    ],
  },
  {
    type: 'doc',
    content: [
      { type: 'script', content: [words('alert(1)')] },
      { type: 'paragraph', attrs: { id: '"><x' }, content: [words('y\u0000z\ud800')] },
    ],
  },
];

describe('normalising', () => {
  it('keeps nothing that would stop Postgres from storing a story, in words, addresses or pictures', () => {
    const link = (href: string) => ({ ...words('link'), marks: [{ type: 'link', attrs: { href } }] });
    const document = normalizeDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: [words('a\u0000b\ud800')] },
        { type: 'paragraph', content: [link('/x\ud800'), link('https://example.org/\udc00')] },
        { type: 'figure', attrs: { mediaId: 'm\u0000\ud800', alt: 'a\u0000lt\udc00' } },
      ],
    });
    expect(JSON.stringify(document)).not.toMatch(/\\u(?:0000|d[89a-f])/i);
    expect(JSON.stringify(document)).toContain('alt\ufffd');
  });

  it('takes a block of more pieces than a call has arguments', () => {
    const pieces = Array.from({ length: 200_000 }, () => words('a'));
    const wrapped = { type: 'paragraph', content: [{ type: 'span', content: pieces }] };
    expect(plainTextOf(normalizeDocument({ type: 'doc', content: [wrapped] }))).toHaveLength(200_000);
  });

  it.each(hostile)('makes a valid story of anything, and changes nothing the second time (%#)', (input) => {
    const document = normalizeDocument(input);
    expect(() => Node.fromJSON(storySchema, document).check()).not.toThrow();
    expect(normalizeDocument(document)).toEqual(document);
    expect(document.content.slice(0, 2).map((node) => node.type)).toEqual(['headline', 'standfirst']);
    const ids = [...walkBlocks(document)].map((block) => block.id);
    expect(ids).not.toContain(null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loses no word of what it does not know', () => {
    const document = normalizeDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: [words('One')] },
        { type: 'headline', content: [words('Two')] },
        {
          type: 'poem',
          content: [
            words('Three '),
            { type: 'verse', content: [words('Four')] },
            { type: 'paragraph', content: [words('Five')] },
          ],
        },
        {
          type: 'factBox',
          content: [
            { type: 'factBoxTitle', content: [words('Six')] },
            { type: 'factBoxTitle', content: [words('Seven')] },
          ],
        },
      ],
    });
    for (const word of ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']) {
      expect(plainTextOf(document)).toContain(word);
    }
    expect(document.content.filter((node) => node.type === 'headline')).toHaveLength(1);
  });

  it('removes the links that could run something, not their words', () => {
    const link = (href: unknown) => ({ ...words('here'), marks: [{ type: 'link', attrs: { href } }] });
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil',
      7,
      null,
    ]) {
      const document = normalizeDocument({
        type: 'doc',
        content: [{ type: 'paragraph', content: [link(href)] }],
      });
      expect(document.content[2]?.content).toEqual([words('here')]);
    }
    for (const href of ['https://example.org/a?b=c', 'mailto:a@example.org', '/fr/monde', '#note']) {
      const document = normalizeDocument({
        type: 'doc',
        content: [{ type: 'paragraph', content: [link(href)] }],
      });
      expect(document.content[2]?.content?.[0]?.marks).toEqual([{ type: 'link', attrs: { href } }]);
    }
  });

  it('gives a copied block an id of its own and leaves the first its own', () => {
    const twin = { type: 'paragraph', attrs: { id: 'p' }, content: [words('Same')] };
    const ids = normalizeDocument({ type: 'doc', content: [twin, twin] }).content.map(
      (node) => node.attrs?.id,
    );
    expect(ids[2]).toBe('p');
    expect(ids[3]).not.toBe('p');
  });

  it('reads JSON nested ten thousand deep', () => {
    let deep: unknown = words('bottom');
    for (let level = 0; level < 10_000; level += 1) deep = { type: 'quotation', content: [deep] };
    expect(plainTextOf(normalizeDocument({ type: 'doc', content: [deep] }))).toContain('bottom');
  });
});
