import type { HocuspocusProvider } from '@hocuspocus/provider';
import { Extension } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';

/** What the editor keeps watch on the browser with; its reading can be asked for at any time. */
type WatchedView = EditorView & { domObserver: { flush: () => void } };

/**
 * Between a click and the moment the editor hears of it lie a few milliseconds. A colleague's change arriving
 * in them would redraw the text with the caret where it was before: what is typed next would land there. So
 * whatever the browser already knows is read before any message is applied.
 */
export function settleCaret(provider: HocuspocusProvider) {
  return Extension.create({
    name: 'settleCaret',

    addStorage() {
      return { settle: () => undefined as void };
    },

    onCreate() {
      this.storage.settle = () => {
        const view = this.editor.view as WatchedView;
        if (view.hasFocus()) view.domObserver.flush();
      };
      provider.on('message', this.storage.settle);
    },

    onDestroy() {
      provider.off('message', this.storage.settle);
    },
  });
}
