import { expect, it } from 'vitest';
import { diffDocuments } from './diff-documents';
import { normalizeDocument } from './normalize-document';

const story = (...blocks: [id: string, words: string][]) =>
  normalizeDocument({
    type: 'doc',
    content: blocks.map(([id, words]) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text: words }],
    })),
  });
const kinds = (...args: Parameters<typeof diffDocuments>) =>
  diffDocuments(...args).map(({ blockId, kind }) => `${blockId} ${kind}`);

it('names what was added, removed and changed', () => {
  const changes = kinds(
    story(['a', 'A'], ['b', 'B'], ['c', 'C']),
    story(['a', 'A'], ['n', 'N'], ['c', 'C!']),
  );
  expect(changes).toEqual(['n added', 'c changed', 'b removed']);
});

it('calls only the one block moved that was carried past the others', () => {
  expect(kinds(story(['a', 'A'], ['b', 'B'], ['c', 'C']), story(['c', 'C'], ['a', 'A'], ['b', 'B']))).toEqual(
    ['c moved'],
  );
});

it('finds nothing in equal texts', () => {
  expect(kinds(story(['a', 'A']), story(['a', 'A']))).toEqual([]);
});
