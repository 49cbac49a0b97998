import { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { BlockKeys } from '../writing/editing/block-keys';
import { StoryFields } from '../writing/editing/story-fields';
import { pressKey, viewWithoutBrowser } from '../writing/editing/test-view';
import { FindInText } from '../writing/find/find-in-text';
import { BlockIds } from '../writing/schema/block-ids';
import { storyMarkExtensions } from '../writing/schema/story-marks';
import { storyNodeExtensions } from '../writing/schema/story-nodes';
import { SuggestionAttributes } from '../writing/schema/suggestion-attributes';
import { SmartPunctuation } from '../writing/typing/smart-punctuation';
import { asSuggestion, Suggesting } from './suggesting';
import type { WritingMode } from './writing-mode';

export interface TestEditor {
  editor: Editor;
  view: EditorView;
  /** What could not be suggested, and was not done. */
  refused: number;
  /** Presses a key, as "Mod-Shift-8" or "Enter"; types it when nothing else is done with it. */
  press: (key: string) => void;
  type: (words: string) => void;
  select: (from: number, to?: number) => void;
}

/**
 * The editor's own commands and keys over a text, without a browser: for tests of what becomes of them in the mode of
 * suggesting.
 */
export function openTestEditor(text: object, mode: WritingMode, own = new Set<string>()): TestEditor {
  const editor = new Editor({
    element: null,
    content: text as never,
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      ...storyNodeExtensions,
      ...storyMarkExtensions,
      BlockIds,
      SuggestionAttributes,
      Suggesting,
      StoryFields,
      BlockKeys,
      SmartPunctuation.configure({ locale: 'fr', isOn: () => true }),
      FindInText,
    ],
  });
  const { plugins } = editor.extensionManager;
  Object.assign(editor.storage.suggesting, { mode, own });
  const doc = editor.schema.nodeFromJSON(text);
  let state = EditorState.create({ doc, plugins, selection: Selection.atStart(doc) });
  const dispatch = (transaction: Transaction) => {
    const done =
      transaction.docChanged && mode === 'suggesting'
        ? asSuggestion(state, transaction, { own })
        : transaction;
    if (done) state = state.applyTransaction(done).state;
    else opened.refused += 1;
  };
  const view = viewWithoutBrowser(() => state, dispatch);
  Object.assign(editor, { editorView: view });
  const opened: TestEditor = {
    editor,
    view,
    refused: 0,
    press: (key) => {
      if (!pressKey(view, key)) asBrowser(view, key);
    },
    type: (words) => {
      for (const letter of words) {
        const { from, to } = state.selection;
        const isUsed = plugins.some((plugin) =>
          plugin.props.handleTextInput?.call(plugin, view, from, to, letter, () => state.tr),
        );
        if (!isUsed) dispatch(state.tr.insertText(letter, from, to));
      }
    },
    select: (from, to = from) => dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to))),
  };
  return opened;
}

/** What the browser does itself with a key that nobody uses. */
function asBrowser({ state, dispatch }: EditorView, key: string): void {
  const { from, to, empty } = state.selection;
  if (key === 'Backspace') dispatch(state.tr.delete(empty ? from - 1 : from, to));
  if (key === 'Delete') dispatch(state.tr.delete(from, empty ? to + 1 : to));
}

/** Where these words begin in the body, past what is suggested before. */
export function placeOf(doc: ProseMirrorNode, words: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (found >= 0) return false;
    const index = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (index >= 0) found = position + 1 + index;
    return !node.isTextblock;
  });
  return found;
}
