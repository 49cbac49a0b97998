import type { HocuspocusProvider } from '@hocuspocus/provider';
import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * What the editor keeps watch on the browser with, whose reading can be asked for at any time, and when it gained the
 * focus.
 */
type WatchedView = EditorView & { domObserver: { flush: () => void }; input: { lastFocus: number } };

interface CaretStorage {
  isReady: boolean;
  settle: () => void;
}

/**
 * Between a click and the moment the editor hears of it lie a few milliseconds, and on a busy machine many.
 * Anything drawn in them puts the caret back to where it was before: what is typed next would land there. So
 * whatever the browser already knows is read before anything that nobody did here and now is drawn: other
 * people's words as a message arrives, and news that changes no text (carets above all) as it is dispatched.
 * A key pressed with Ctrl or Command acts on what is selected now, too, not on what was a moment ago. And who goes to
 * the beginning by a key is there: for a fifth of a second after the focus the editor takes that for the browser's doing.
 */
export function settleCaret(provider: HocuspocusProvider) {
  return Extension.create<object, CaretStorage>({
    name: 'settleCaret',
    // Before every other extension: they then see the transaction that is really applied.
    priority: 10_000,

    addStorage: () => ({ isReady: false, settle: () => undefined }),

    onBeforeCreate() {
      const { storage, editor } = this;
      storage.settle = () => {
        if (storage.isReady) readBrowser(editor);
      };
      provider.on('message', storage.settle);
    },

    onCreate() {
      this.storage.isReady = true;
    },

    onDestroy() {
      this.storage.isReady = false;
      provider.off('message', this.storage.settle);
    },

    addProseMirrorPlugins() {
      const { editor } = this;
      return [
        new Plugin({
          key: new PluginKey('settleCaret'),
          props: {
            handleKeyDown: (view, event) => {
              (view as WatchedView).input.lastFocus = 0;
              if (event.ctrlKey || event.metaKey) readBrowser(editor);
              return false;
            },
          },
        }),
      ];
    },

    dispatchTransaction({ transaction, next }) {
      if (!this.storage.isReady || !isNewsOnly(transaction) || isGainingFocus(transaction)) {
        next(transaction);
        return;
      }
      const before = this.editor.state;
      readBrowser(this.editor);
      next(this.editor.state === before ? transaction : again(this.editor.state, transaction));
    },
  });
}

function readBrowser({ view }: Editor): void {
  if (view.hasFocus()) (view as WatchedView).domObserver.flush();
}

/** Neither words nor caret nor the marks of what is typed next are its business. */
function isNewsOnly({ docChanged, selectionSet, storedMarksSet }: Transaction): boolean {
  return !docChanged && !selectionSet && !storedMarksSet;
}

/** The browser has its caret at the beginning then, or nowhere, until the editor has put it where the text has it. */
function isGainingFocus(transaction: Transaction): boolean {
  return transaction.getMeta('focus') !== undefined;
}

/** The same news, for the state as it is after the browser was read. */
function again(state: EditorState, transaction: Transaction): Transaction {
  const { meta } = transaction as unknown as { meta: Record<string, unknown> };
  const renewed = state.tr;
  for (const [key, value] of Object.entries(meta)) renewed.setMeta(key, value);
  return renewed;
}
