import { Extension } from '@tiptap/core';
import { keepWanted } from '@marbre/story/suggestions/keep-wanted';
import { newSuggestionId } from '@marbre/story/suggestions/pending';
import type { Doc, Transaction } from 'yjs';

/**
 * What one adds to a suggestion while a colleague rejects it is suggested still. Of whoever may only suggest the
 * live-editing server sees to that.
 */
export function keepOwnWords(ydoc: Doc) {
  return Extension.create<object, { follow: (transaction: Transaction) => void }>({
    name: 'keepOwnWords',

    addStorage: () => ({ follow: () => undefined }),

    onCreate() {
      const { suggesting } = this.editor.storage;
      const draw = () => {
        const id = newSuggestionId();
        suggesting.own.add(id);
        return id;
      };
      this.storage.follow = (transaction) => {
        if (transaction.local || suggesting.isHeld) return;
        const isOwn = (id: string) => suggesting.own.has(id);
        keepWanted(transaction, { client: ydoc.clientID, isOwn, newSuggestionId: draw }, 'kept words');
      };
      ydoc.on('afterTransaction', this.storage.follow);
    },

    onDestroy() {
      ydoc.off('afterTransaction', this.storage.follow);
    },
  });
}
