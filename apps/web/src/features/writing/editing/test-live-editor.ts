import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import { storyFragmentName } from '@marbre/story/document/live-fragment';
import type { Doc } from 'yjs';
import { Suggesting } from '../../suggestions/suggesting';
import { FindInText } from '../find/find-in-text';
import { BlockIds } from '../schema/block-ids';
import { storyMarkExtensions } from '../schema/story-marks';
import { storyNodeExtensions } from '../schema/story-nodes';
import { SuggestionAttributes } from '../schema/suggestion-attributes';
import { BlockKeys } from './block-keys';
import { keepCaret } from './keep-caret';
import type { OwnUndo } from './own-undo';
import { StoryFields } from './story-fields';
import { viewWithoutBrowser } from './test-view';
import { UndoSteps } from './undo-steps';

/** The editor over a live text with its own keys, undo and binding, without a browser. */
export function openLiveEditor(ydoc: Doc, undoManager: OwnUndo): Editor {
  const editor = new Editor({
    element: null,
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [
      ...storyNodeExtensions,
      ...storyMarkExtensions,
      BlockIds,
      SuggestionAttributes,
      Suggesting,
      UndoSteps,
      StoryFields,
      BlockKeys,
      FindInText,
      Collaboration.configure({ document: ydoc, field: storyFragmentName, yUndoOptions: { undoManager } }),
      keepCaret(ydoc),
    ],
  });
  const { extensionManager, schema } = editor;
  let state = EditorState.create({ schema, plugins: extensionManager.plugins });
  const updates: ((view: EditorView, before: EditorState) => void)[] = [];
  const view = viewWithoutBrowser(
    () => state,
    extensionManager.dispatchTransaction((transaction: Transaction) => {
      const before = state;
      state = state.applyTransaction(transaction).state;
      for (const update of updates) update(view, before);
    }),
  );
  Object.assign(editor, { editorView: view });
  for (const key of [ySyncPluginKey, yUndoPluginKey]) {
    const update = key.get(state)?.spec.view?.(view).update;
    if (update) updates.push(update);
  }
  editor.emit('create', { editor });
  return editor;
}
