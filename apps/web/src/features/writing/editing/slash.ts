import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** A line being typed that begins with a slash, and where it is on the screen. */
export interface SlashQuery {
  words: string;
  from: number;
  to: number;
}

export interface SlashOptions {
  onQuery: (query: SlashQuery | null) => void;
  /** A key pressed while a query is open; true when it was used. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Watches for "/" at the start of an empty paragraph in the body; the list itself is the page's. */
export const Slash = Extension.create<SlashOptions>({
  name: 'slash',
  priority: 1300,

  addOptions: () => ({ onQuery: () => undefined, onKey: () => false }),

  addProseMirrorPlugins() {
    const { onQuery, onKey } = this.options;
    return [
      new Plugin({
        key: new PluginKey('slash'),
        view: () => ({
          update(view) {
            const { $from, empty } = view.state.selection;
            const text = $from.parent.textContent;
            const isOpen =
              empty &&
              view.editable &&
              $from.parent.type.name === 'paragraph' &&
              /^\/[\p{L}\p{M}\d-]{0,20}$/u.test(text) &&
              $from.parentOffset === text.length;
            onQuery(isOpen ? { words: text.slice(1), from: $from.start(), to: $from.end() } : null);
          },
        }),
        props: { handleKeyDown: (_view, event) => onKey(event) },
      }),
    ];
  },
});
