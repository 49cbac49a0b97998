import { EditorState, TextSelection } from '@tiptap/pm/state';
import { storySchema } from '@marbre/story/document/schema';
import { expect, it } from 'vitest';
import { blockMoved } from './block-commands';

const { headline, paragraph } = storySchema.nodes;
const block = (words: string, deleted: string | null = null) =>
  paragraph.create({ id: words, deleted }, storySchema.text(words));

/** The words of the blocks once the one with the caret has been moved; null when it is not. */
function moved(direction: 'up' | 'down', caretIn: number, ...blocks: ReturnType<typeof block>[]) {
  const doc = storySchema.node('doc', null, [headline.create(null, storySchema.text('Titre')), ...blocks]);
  const caret = doc.content.content.slice(0, caretIn + 1).reduce((sum, { nodeSize }) => sum + nodeSize, 2);
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
  const transaction = blockMoved(state, direction);
  if (!transaction) return null;
  const { $head } = transaction.selection;
  expect([$head.parent.textContent, $head.parentOffset]).toEqual([blocks[caretIn]?.textContent, 1]);
  return transaction.doc.children.slice(1).map(({ textContent }) => textContent);
}

it('a block is moved past its neighbour, with the caret in it', () => {
  expect(moved('up', 1, block('un'), block('deux'), block('trois'))).toEqual(['deux', 'un', 'trois']);
  expect(moved('down', 0, block('un'), block('deux'), block('trois'))).toEqual(['deux', 'un', 'trois']);
});

it('a block wanted away is no neighbour: who moves a block sees it move, and never above the headline', () => {
  const struck = block('parti', 'suggestion');
  expect(moved('up', 2, block('un'), struck, block('deux'))).toEqual(['deux', 'un', 'parti']);
  expect(moved('down', 0, block('un'), struck, block('deux'))).toEqual(['parti', 'deux', 'un']);
  expect(moved('up', 1, struck, block('un'))).toBeNull();
});
