import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Names the outermost block the caret is in, for the style that dims all others. */
export const FocusBlock = Extension.create<{ isOn: () => boolean }>({
  name: 'focusBlock',
  addOptions: () => ({ isOn: () => false }),

  addProseMirrorPlugins() {
    const { isOn } = this.options;
    return [
      new Plugin({
        key: new PluginKey('focusBlock'),
        props: {
          decorations(state) {
            const { $from } = state.selection;
            if (!isOn() || $from.depth === 0) return null;
            const here = Decoration.node($from.before(1), $from.after(1), { class: 'is-here' });
            return DecorationSet.create(state.doc, [here]);
          },
        },
      }),
    ];
  },
});
