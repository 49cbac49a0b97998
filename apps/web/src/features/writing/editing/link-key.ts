import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

export interface LinkKeyOptions {
  onLink: () => void;
}

/** Ctrl/Cmd-K makes a link of selected words; with nothing selected it stays the newsroom's own. */
export const LinkKey = Extension.create<LinkKeyOptions>({
  name: 'linkKey',

  addOptions: () => ({ onLink: () => undefined }),

  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin({
        key: new PluginKey('linkKey'),
        props: {
          handleKeyDown: (view, event) => {
            const isLinkKey = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
            if (!isLinkKey || event.shiftKey || event.altKey || !view.editable) return false;
            if (view.state.selection.empty && !editor.isActive('link')) return false;
            event.stopPropagation();
            options.onLink();
            return true;
          },
        },
      }),
    ];
  },
});
