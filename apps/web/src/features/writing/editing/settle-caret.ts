import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Extension } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';

/** What the editor keeps watch on the browser with; its reading can be asked for at any time. */
type WatchedView = EditorView & { domObserver: { flush: () => void } };

interface CaretStorage {
  isReady: boolean;
  settle: () => void;
  settleSoon: (carets: { added: number[]; updated: number[]; removed: number[] }) => void;
}

/**
 * Between a click and the moment the editor hears of it lie a few milliseconds. A colleague's change arriving
 * in them would redraw the text with the caret where it was before: what is typed next would land there. So
 * whatever the browser already knows is read before anything foreign is drawn: their words as a message
 * arrives, their carets one turn of the event loop after they moved (which is when the binding draws them;
 * asked for before the binding exists, ours is the earlier of the two).
 */
export function settleCaret(provider: HocuspocusProvider) {
  return Extension.create<object, CaretStorage>({
    name: 'settleCaret',

    addStorage: () => ({ isReady: false, settle: () => undefined, settleSoon: () => undefined }),

    onBeforeCreate() {
      const { storage, editor } = this;
      storage.settle = () => {
        if (!storage.isReady) return;
        const view = editor.view as WatchedView;
        if (view.hasFocus()) view.domObserver.flush();
      };
      storage.settleSoon = ({ added, updated, removed }) => {
        // One's own caret is drawn for others only: it must not cost a reading at every key.
        const own = provider.awareness?.clientID;
        const isSomebodyElse = [...added, ...updated, ...removed].some((id) => id !== own);
        if (isSomebodyElse) setTimeout(storage.settle, 0);
      };
      provider.on('message', storage.settle);
      provider.awareness?.on('change', storage.settleSoon);
    },

    onCreate() {
      this.storage.isReady = true;
    },

    onDestroy() {
      this.storage.isReady = false;
      provider.off('message', this.storage.settle);
      provider.awareness?.off('change', this.storage.settleSoon);
    },
  });
}
