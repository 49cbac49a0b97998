import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { restoreBlock } from '../document/restore-document';
import { replaceDocument } from '../document/yjs-mapping';
import { removeBlock } from '../document/write-block-content';
import { writeWords } from '../document/write-words';
import { decideSuggestions } from './decide-suggestions';
import { openTestStory, positionOf, testStory } from './test-author';
import { bodyOf, suggest, suggestAlso, suggestedIn, testBody } from './test-suggestions';

/** The body with other blocks in the place of the second. */
const bodyWith = (...blocks: string[]) => [testBody[0], ...blocks, ...testBody.slice(2)];

describe('a block of which somebody suggests to split off a half', () => {
  const bySigns = () => {
    const { ydoc } = suggest((tr, doc) => tr.split(positionOf(doc, 'reviennent')));
    suggestAlso(ydoc, (tr, doc) => tr.split(positionOf(doc, 'bateaux')));
    return ydoc;
  };
  /** As it was written before divisions were signs. */
  const byAttributes = () => {
    const ydoc = openTestStory();
    const half = (id: string, split: string | null, text: string) => ({
      type: 'paragraph',
      attrs: { id, split, origin: split && 'b' },
      content: [{ type: 'text', text }],
    });
    const halves = [
      half('b', null, 'Les '),
      half('d', 'second00001', 'bateaux '),
      half('e', 'reporter001', 'reviennent.'),
    ];
    const content = testStory().content.flatMap((node) => (node.attrs?.id === 'b' ? halves : [node]));
    replaceDocument(ydoc, { type: 'doc', content });
    expect(bodyOf(ydoc)).toEqual(testBody);
    return ydoc;
  };

  describe.each([
    ['signs', bySigns],
    ['attributes', byAttributes],
  ])('by %s', (_way, splitTwice) => {
    it.each([
      ['restored', (ydoc: Y.Doc) => restoreBlock(ydoc, testStory(), 'b'), testBody],
      [
        'written anew',
        (ydoc: Y.Doc) => writeWords(ydoc, 'b', [{ type: 'text', text: 'Rien.' }]),
        bodyWith('Rien.'),
      ],
      ['taken away', (ydoc: Y.Doc) => removeBlock(ydoc, 'b'), bodyWith()],
    ])('is %s with its halves', (_name, act, expected) => {
      const ydoc = splitTwice();
      act(ydoc);
      expect(bodyOf(ydoc)).toEqual(expected);
      expect(suggestedIn(ydoc)).toEqual([]);
    });

    it('is parted only where that is accepted, whichever of several splits it is', () => {
      for (const [accepted, expected] of [
        ['reporter00', ['Les bateaux ', 'reviennent.']],
        ['second0000', ['Les ', 'bateaux reviennent.']],
      ] as const) {
        for (const decisions of [
          ['accept', 'reject'],
          ['reject', 'accept'],
        ] as const) {
          const ydoc = splitTwice();
          for (const decision of decisions) {
            const { id } = suggestedIn(ydoc).find(
              (one) => one.id.startsWith(accepted) === (decision === 'accept'),
            )!;
            decideSuggestions(ydoc, new Set([id]), decision);
          }
          expect(bodyOf(ydoc)).toEqual(bodyWith(...expected.map((part) => part.trim())));
        }
      }
    });
  });
});
