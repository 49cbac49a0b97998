import { type Editor, Extension, type KeyboardShortcutCommand } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { blockKeys, type BlockKind, makeBlock, moveBlock } from './block-commands';

/** Keys that make, leave and move blocks. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 1050,

  addKeyboardShortcuts() {
    const { editor } = this;
    const kinds = Object.entries(blockKeys) as [BlockKind, string][];
    return {
      ...Object.fromEntries(
        kinds.map(([kind, keys]): [string, KeyboardShortcutCommand] => [keys, () => makeBlock(editor, kind)]),
      ),
      'Alt-Shift-ArrowUp': () => moveBlock(editor, 'up'),
      'Alt-Shift-ArrowDown': () => moveBlock(editor, 'down'),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      Tab: () => editor.isActive('listItem') && editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.isActive('listItem') && editor.commands.liftListItem('listItem'),
      Enter: () =>
        (editor.isActive('listItem') && editor.commands.splitListItem('listItem')) || leaveBlock(editor),
    };
  },
});

/** Enter at the end of an attribution, a caption or a fact box's title goes on below it. */
function leaveBlock({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection;
  const { name } = $from.parent.type;
  if (!empty || !['attribution', 'figure', 'factBoxTitle'].includes(name)) return false;
  const after = name === 'factBoxTitle' ? $from.after() : $from.after(1);
  const transaction = state.tr;
  const paragraph = state.schema.nodes.paragraph;
  const next = transaction.doc.resolve(after).nodeAfter;
  if (paragraph && (next?.type !== paragraph || next.content.size > 0)) {
    transaction.insert(after, paragraph.create());
  }
  transaction.setSelection(TextSelection.create(transaction.doc, after + 1));
  view.dispatch(transaction.scrollIntoView());
  return true;
}
