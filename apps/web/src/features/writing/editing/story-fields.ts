import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';

/** The name of the headline or standfirst the caret stands in, or null in the body. */
export function fieldAt(state: EditorState): 'headline' | 'standfirst' | null {
  const { name } = state.selection.$from.parent.type;
  return name === 'headline' || name === 'standfirst' ? name : null;
}

/** True when the whole selection is in the body, where blocks may be changed. */
export function isInBody(state: EditorState): boolean {
  const { $from, $to } = state.selection;
  return [$from, $to].every(
    ({ parent }) => parent.type.name !== 'headline' && parent.type.name !== 'standfirst',
  );
}

/**
 * Headline and standfirst are fields, not blocks: Enter goes on to the next one, Backspace and Delete do not
 * melt them into their neighbours, and when everything is selected and deleted they are still there.
 */
export const StoryFields = Extension.create({
  name: 'storyFields',
  priority: 1100,

  addKeyboardShortcuts() {
    return {
      Enter: () => enterNext(this.editor.state, this.editor.view.dispatch),
      'Shift-Enter': () =>
        fieldAt(this.editor.state) === 'headline' && enterNext(this.editor.state, this.editor.view.dispatch),
      Backspace: () => backIntoField(this.editor.state, this.editor.view.dispatch),
      Delete: () => isAtEndOfField(this.editor.state),
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('storyFields'),
        appendTransaction: (transactions, _before, state) => {
          const isOurs = transactions.some((one) => one.docChanged && !isChangeOrigin(one));
          return isOurs ? restoreFields(state) : null;
        },
      }),
    ];
  },
});

type Dispatch = (transaction: Transaction) => void;

function enterNext(state: EditorState, dispatch: Dispatch): boolean {
  if (!fieldAt(state)) return false;
  const next = state.selection.$from.after(1);
  const follower = state.doc.resolve(next).nodeAfter;
  const transaction = state.tr;
  // Under the standfirst there is always a line to write on.
  if (!follower || (fieldAt(state) === 'standfirst' && !follower.isTextblock)) {
    const paragraph = state.schema.nodes.paragraph?.create();
    if (paragraph) transaction.insert(next, paragraph);
  }
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(next + 1)));
  dispatch(transaction.scrollIntoView());
  return true;
}

/** At the very start of a field or of the first block below: the caret moves up, the words stay apart. */
function backIntoField(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  if (fieldAt(state) === 'headline') return true;
  const above = state.doc.resolve($from.before(1)).nodeBefore;
  if (above?.type.name !== 'headline' && above?.type.name !== 'standfirst') return false;
  const transaction = state.tr;
  const isSpare = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (isSpare && state.doc.childCount > 3) transaction.delete($from.before(1), $from.after(1));
  transaction.setSelection(TextSelection.create(transaction.doc, $from.before(1) - 1));
  dispatch(transaction.scrollIntoView());
  return true;
}

function isAtEndOfField(state: EditorState): boolean {
  const { $from, empty } = state.selection;
  return empty && fieldAt(state) !== null && $from.parentOffset === $from.parent.content.size;
}

/** Puts back a headline, standfirst or first paragraph that was deleted. */
function restoreFields(state: EditorState): Transaction | null {
  const { headline, standfirst, paragraph } = state.schema.nodes;
  const children: ProseMirrorNode[] = [];
  state.doc.forEach((child) => void children.push(child));
  const has = (name: string) => children.some((child) => child.type.name === name);
  const transaction = state.tr;
  const [only, ...more] = children;
  if (headline && only?.isTextblock && more.length === 0 && only.content.size > 0 && !has('headline')) {
    // Words typed over everything are the first of a new text, and go on.
    transaction.replaceWith(0, only.nodeSize, headline.create(null, state.schema.text(only.textContent)));
    transaction.setSelection(TextSelection.create(transaction.doc, transaction.doc.content.size - 1));
  } else if (!has('headline') && headline) transaction.insert(0, headline.create());
  if (!has('standfirst') && standfirst) {
    transaction.insert(transaction.doc.firstChild?.nodeSize ?? 0, standfirst.create());
  }
  const hasBody = children.some(({ type }) => type.name !== 'headline' && type.name !== 'standfirst');
  if (!hasBody && paragraph) transaction.insert(transaction.doc.content.size, paragraph.create());
  // Whoever deleted everything begins again at the top.
  if (!transaction.selectionSet && !has('headline'))
    transaction.setSelection(TextSelection.create(transaction.doc, 1));
  return transaction.docChanged ? transaction : null;
}
