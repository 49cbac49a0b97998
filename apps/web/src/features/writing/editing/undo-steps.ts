import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** What comes next is a step of its own for undo, not one with the typing just before it. */
export function beginUndoStep(state: EditorState): void {
  const plugin = yUndoPluginKey.getState(state) as
    { undoManager?: { stopCapturing: () => void } } | undefined;
  plugin?.undoManager?.stopCapturing();
}

/** Fast typing is one step for as long as it lasts: a new block, a paste, and removing what is selected begin another. */
export const UndoSteps = Extension.create({
  name: 'undoSteps',
  priority: 1400,

  addKeyboardShortcuts() {
    const { editor } = this;
    // With nothing left to take back the key does nothing: it is not for the browser, nor another key's without Shift.
    const take = (act: () => boolean) => () => {
      act();
      return true;
    };
    return {
      'Mod-z': take(() => editor.commands.undo()),
      'Mod-y': take(() => editor.commands.redo()),
      'Shift-Mod-z': take(() => editor.commands.redo()),
    };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('undoSteps'),
        props: {
          handleKeyDown: (view, event) => {
            const isRemoving = /^(?:Backspace|Delete)$/.test(event.key) && !view.state.selection.empty;
            if (event.key === 'Enter' || isRemoving) beginUndoStep(view.state);
            return false;
          },
          handleDOMEvents: {
            // The browser’s own undo, from its menu or a phone’s keyboard, knows nothing of what colleagues wrote.
            beforeinput: (_view, event) => {
              if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
              event.preventDefault();
              if (event.inputType === 'historyUndo') editor.commands.undo();
              else editor.commands.redo();
              return true;
            },
            cut: (view) => {
              beginUndoStep(view.state);
              return false;
            },
          },
          handlePaste: (view) => {
            beginUndoStep(view.state);
            return false;
          },
        },
      }),
    ];
  },
});
