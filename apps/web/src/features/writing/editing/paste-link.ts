import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { safeHref } from '@marbre/story/document/safe-link';

/** An address pasted over selected words makes a link of them. */
export const PasteLink = Extension.create({
  name: 'pasteLink',
  priority: 1250,

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('pasteLink'),
        props: {
          handlePaste(view, event) {
            const text = event.clipboardData?.getData('text/plain').trim() ?? '';
            const { selection } = view.state;
            const { $from, $to, empty } = selection;
            if (empty || !$from.sameParent($to) || $from.parent.type.spec.marks === '') return false;
            if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(text)) return false;
            const href = safeHref(text);
            return href
              ? editor.chain().setMark('link', { href }).setTextSelection(selection.to).run()
              : false;
          },
        },
      }),
    ];
  },
});
