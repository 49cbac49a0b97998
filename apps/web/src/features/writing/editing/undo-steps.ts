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

  addProseMirrorPlugins() {
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
