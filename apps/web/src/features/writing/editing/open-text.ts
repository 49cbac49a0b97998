import { type Editor, Extension } from '@tiptap/core';
import type { Doc } from 'yjs';
import type { LiveSession } from '../session/live-session';
import { type OwnUndo, ownOrigin } from './own-undo';

interface OpenTextStorage {
  session: LiveSession;
  undo: OwnUndo;
}

declare module '@tiptap/core' {
  interface Storage {
    openText: OpenTextStorage;
  }
}

/** Lets what stands beside the editor reach the live text under it. */
export function openText(session: LiveSession, undo: OwnUndo) {
  return Extension.create<object, OpenTextStorage>({
    name: 'openText',
    addStorage: () => ({ session, undo }),
  });
}

/** True while what is changed here is at once kept by the newsroom. */
export function isWritable(editor: Editor): boolean {
  const { saved, mayWrite } = editor.storage.openText.session.getState();
  return editor.isEditable && mayWrite && (saved === 'saved' || saved === 'saving');
}

/**
 * Changes the live text as one step of the person's own undo. Returns a way to take it back while it is still
 * their last step: false when it is not, and nothing happens.
 */
export function changeOpenText(editor: Editor, change: (ydoc: Doc, origin: unknown) => void): () => boolean {
  const { session, undo } = editor.storage.openText;
  const step = undo.changeText(() => change(session.ydoc, ownOrigin));
  return () => {
    if (editor.isDestroyed || !step || undo.undoStack.at(-1) !== step) return false;
    undo.undo();
    return true;
  };
}

/** Resolves when everything written here is in the database; rejects when the text is closed before. */
export function untilSaved(editor: Editor): Promise<void> {
  const { session } = editor.storage.openText;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (session.getState().saved !== 'saved') return;
      stop();
      resolve();
    };
    const stopListening = session.subscribe(look);
    const close = () => {
      stop();
      reject(new Error('The text was closed before it was saved.'));
    };
    const stop = () => {
      stopListening();
      editor.off('destroy', close);
    };
    editor.on('destroy', close);
    look();
  });
}
