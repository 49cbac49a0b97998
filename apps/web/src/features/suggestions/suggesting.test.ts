import { Fragment } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { storySchema } from '@marbre/story/document/schema';
import type { StoryNode } from '@marbre/story/document/story-node';
import { listSuggestions } from '@marbre/story/suggestions/list-suggestions';
import { describe, expect, it } from 'vitest';
import { asSuggestion } from './suggesting';

const { headline, paragraph, heading } = storySchema.nodes;
const doc = storySchema.node('doc', null, [
  headline.create({ id: 'headline' }, storySchema.text('Titre')),
  paragraph.create({ id: 'a' }, storySchema.text('Le port rouvre.')),
]);
/** “port” is selected. */
const state = EditorState.create({ doc, selection: TextSelection.create(doc, 11, 15) });

const suggest = (change: (tr: Transaction) => Transaction) => {
  const own = new Set<string>();
  const suggested = asSuggestion(state, change(state.tr), { own });
  const suggestions = listSuggestions(suggested?.doc.toJSON() as StoryNode);
  return { suggested, kinds: suggestions.map(({ kind }) => kind) };
};

describe('what is done in the mode of suggesting', () => {
  it.each([
    [
      'bold words',
      (tr: Transaction) => tr.addMark(11, 15, storySchema.marks.strong.create()),
      'format',
      'paragraph',
    ],
    [
      'a heading',
      (tr: Transaction) => tr.setBlockType(11, 15, heading, { id: 'a', level: 2 }),
      'changeBlock',
      'heading',
    ],
  ])('is done and leaves the caret in the text: %s', (_name, change, kind, parent) => {
    const { suggested, kinds } = suggest(change);
    expect(kinds).toEqual([kind]);
    expect(suggested?.selection.$from.parent.type.name).toBe(parent);
  });

  it('goes on behind what is typed', () => {
    const { suggested, kinds } = suggest((tr) => tr.insertText('quai', 11, 15));
    expect(kinds).toEqual(['replace']);
    expect(suggested?.selection.$head.nodeBefore?.text).toBe('quai');
  });

  it('keeps bold words selected, to be made italic too', () => {
    const { suggested } = suggest((tr) => tr.addMark(11, 15, storySchema.marks.strong.create()));
    expect(suggested?.doc.textBetween(suggested.selection.from, suggested.selection.to)).toBe('port');
  });

  it('leaves the caret at its letter when the block it is in is moved or given another form', () => {
    const caretAt = (suggested: Transaction | null) => {
      const $head = suggested?.selection.$head;
      return [$head?.parent.textContent, $head?.parentOffset];
    };
    const two = doc.content.append(
      Fragment.from(paragraph.create({ id: 'b' }, storySchema.text('La mer monte.'))),
    );
    const open = EditorState.create({ doc: doc.copy(two) });
    const [second, offset] = [open.doc.content.size - 15, 'La mer'.length];
    const move = (tr: Transaction) => {
      const block = tr.doc.child(2);
      tr.delete(second, second + block.nodeSize).insert(7, block);
      return tr.setSelection(TextSelection.create(tr.doc, 8 + offset));
    };
    const own = new Set<string>();
    const moved = asSuggestion(open, move(open.tr), { own });
    expect(caretAt(moved)).toEqual(['La mer monte.', offset]);
    const raised = open.tr.setSelection(TextSelection.create(open.doc, second + 1 + offset));
    const titled = raised.setBlockType(second + 1, second + 1, heading, { id: 'b', level: 2 });
    expect(caretAt(asSuggestion(open, titled, { own }))).toEqual(['La mer monte.', offset]);
  });
});
