import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { focusBackEvent } from '@marbre/ui/use-focus-back';

/**
 * When a dialog gives the keyboard back, the caret is where the text has it: the browser alone would put it at the
 * beginning, and the next word there.
 */
export const FocusBack = Extension.create({
  name: 'focusBack',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('focusBack'),
        props: {
          handleDOMEvents: {
            [focusBackEvent](view, event) {
              event.preventDefault();
              const caret = view.state.selection.getBookmark();
              // On gaining the focus the editor reads where the browser has its caret, which is nowhere in particular.
              view.focus();
              view.dispatch(view.state.tr.setSelection(caret.resolve(view.state.doc)));
              return true;
            },
          },
        },
      }),
    ];
  },
});
