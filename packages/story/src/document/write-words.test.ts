import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { findBlock } from './block-identity';
import { moveBlocks } from './move-blocks';
import { normalizeDocument } from './normalize-document';
import { idOf, type StoryNode } from './story-node';
import { writeWords } from './write-words';
import { createInitialUpdate, readDocument, ydocFromUpdates } from './yjs-mapping';

const text = (words: string, ...marks: StoryNode[]): StoryNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});
const br: StoryNode = { type: 'hardBreak' };
const strong = { type: 'strong' };
const link = { type: 'link', attrs: { href: 'https://example.org/' } };

const openWith = (...blocks: StoryNode[][]) =>
  ydocFromUpdates([
    createInitialUpdate(
      normalizeDocument({
        type: 'doc',
        content: blocks.map((content, index) => ({ type: 'paragraph', attrs: { id: `p${index}` }, content })),
      }),
    ),
  ]);
const contentOf = (ydoc: Y.Doc, id = 'p0') => findBlock(readDocument(ydoc), id)?.content ?? [];

describe('writing other words into a block', () => {
  const contents: [string, StoryNode[]][] = [
    ['nothing', []],
    ['plain words', [text('Un pont.')]],
    ['marks', [text('Un '), text('pont', strong), text(' ouvert, '), text('ici', link), text('.')]],
    ['a break', [text('Un pont.'), br, text('Deux quais.')]],
    ['breaks at the edges', [br, text('Un '), text('quai', strong), br]],
    ['characters of two halves', [text('😀😁 pont 😂')]],
    ['others of them', [text('😀😂 pont 😁')]],
  ];
  for (const [from, before] of contents) {
    for (const [to, after] of contents) {
      it(`from ${from} to ${to} gives exactly that`, () => {
        const ydoc = openWith(before);
        expect(writeWords(ydoc, 'p0', after)).toBe(true);
        const again = openWith(after);
        expect(contentOf(ydoc)).toEqual(contentOf(again));
      });
    }
  }

  it('keeps what somebody types into any of its lines at the same moment', () => {
    for (const after of [[text('Ein.')], [text('Ein.'), br, text('Zwei.'), br, text('Drei.')], []]) {
      const ydoc = openWith([text('Un.'), br, text('Deux.')]);
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
      const typed: Uint8Array[] = [];
      other.on('update', (update: Uint8Array) => typed.push(update));
      const texts = [...other.getXmlFragment('story').createTreeWalker((node) => node instanceof Y.XmlText)];
      for (const [index, one] of (texts as Y.XmlText[]).filter((one) => one.length > 0).entries()) {
        one.insert(1, String(index));
      }
      writeWords(ydoc, 'p0', after);
      for (const update of typed) Y.applyUpdate(ydoc, update);
      const words = contentOf(ydoc)
        .map((node) => node.text ?? '')
        .join('');
      expect(words).toContain('0');
      expect(words).toContain('1');
    }
  });

  it('touches no container and no block that is not there', () => {
    const ydoc = openWith([text('Un.')]);
    expect(writeWords(ydoc, 'nothing', [text('x')])).toBe(false);
  });
});

describe('moving blocks', () => {
  it('puts them in the order wanted and changes no word or mark', () => {
    const ydoc = openWith([text('a', strong)], [text('b'), br, text('c')], [text('d', link)]);
    const before = readDocument(ydoc);
    const order = before.content.flatMap((node) => idOf(node) ?? []);
    const wanted = [...order.slice(0, 2), ...order.slice(2).reverse()];
    expect(moveBlocks(ydoc, wanted)).toBe(true);
    const after = readDocument(ydoc);
    expect(after.content.map(idOf)).toEqual(wanted);
    for (const node of before.content) expect(after.content).toContainEqual(node);
    expect(moveBlocks(ydoc, wanted.slice(1))).toBe(false);
  });
});
