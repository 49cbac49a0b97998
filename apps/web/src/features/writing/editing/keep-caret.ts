import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { getRelativeSelection, type ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Doc, RelativePosition } from 'yjs';
import { type Binding, placeAfter, placeOfChange } from './place-of-caret';

interface KeptCaret {
  state: EditorState;
  binding: Binding;
  anchor: RelativePosition;
  head: RelativePosition;
}

interface KeepCaretStorage {
  kept: KeptCaret | null;
  forget: () => void;
  remember: () => void;
  keepFromGuessing: () => void;
}

/**
 * Keeps the caret beside the letters it stands beside, whoever changes the text around it, and takes it to what
 * undo brings back. The binding itself keeps it at a distance from the beginning of its block as soon as that
 * block has other words, so that what one types next would land in the middle of others.
 */
export function keepCaret(ydoc: Doc) {
  return Extension.create<object, KeepCaretStorage>({
    name: 'keepCaret',
    // After the browser's own selection has been read (10 000).
    priority: 9_900,

    addStorage: () => ({
      kept: null,
      forget: () => undefined,
      remember: () => undefined,
      keepFromGuessing: () => undefined,
    }),

    onCreate() {
      const { storage, editor } = this;
      storage.remember = () => (storage.kept = readCaret(editor.state));
      storage.forget = () => (storage.kept = null);
      storage.keepFromGuessing = () => forgetNumbers(bindingOf(editor.state));
      ydoc.on('beforeAllTransactions', storage.remember);
      ydoc.on('beforeObserverCalls', storage.keepFromGuessing);
      ydoc.on('afterAllTransactions', storage.forget);
    },

    onDestroy() {
      ydoc.off('beforeAllTransactions', this.storage.remember);
      ydoc.off('beforeObserverCalls', this.storage.keepFromGuessing);
      ydoc.off('afterAllTransactions', this.storage.forget);
    },

    dispatchTransaction({ transaction, next }) {
      const { kept } = this.storage;
      if (kept && transaction.docChanged && isChangeOrigin(transaction)) placeCaret(transaction, kept);
      next(transaction);
    },
  });
}

function bindingOf(state: EditorState): ProsemirrorBinding | null {
  const sync = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding | null } | undefined;
  return sync?.binding ?? null;
}

/**
 * Where it has lost a caret the binding itself looks for it at the number it had, in a text that may be another by
 * then: behind an undo, or when one change follows from another. Past the end of that text it fails before anything
 * is drawn, and the next key typed here writes what was drawn before over what a colleague has done.
 */
function forgetNumbers(binding: ProsemirrorBinding | null): void {
  const caret = binding?.beforeTransactionSelection as
    { absAnchor?: number; absHead?: number } | null | undefined;
  if (!caret) return;
  delete caret.absAnchor;
  delete caret.absHead;
}

function readCaret(state: EditorState): KeptCaret | null {
  const binding = bindingOf(state);
  if (!binding || !(state.selection instanceof TextSelection)) return null;
  const { anchor, head } = getRelativeSelection(binding, state) as Pick<KeptCaret, 'anchor' | 'head'>;
  return { state, binding, anchor, head };
}

function placeCaret(transaction: Transaction, { state, binding, ...shared }: KeptCaret): void {
  const { doc } = transaction;
  const placeOf = (end: 'anchor' | 'head') =>
    placeAfter({ doc: state.doc, position: state.selection[end], shared: shared[end] }, doc, binding);
  const sync = transaction.getMeta(ySyncPluginKey) as { isUndoRedoOperation?: boolean };
  const change = sync.isUndoRedoOperation ? placeOfChange(state.doc, doc, state.selection.head) : null;
  if (change !== null) {
    transaction.setSelection(TextSelection.near(doc.resolve(change), -1)).scrollIntoView();
    return;
  }
  const head = placeOf('head');
  if (head === null) return;
  const anchor = placeOf('anchor') ?? head;
  transaction.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head)));
}
