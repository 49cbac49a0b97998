import { type Editor, Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { Tracked } from '@marbre/story/suggestions/change';
import { withoutSuggested } from '@marbre/story/suggestions/clean-attributes';
import { divisionOf } from '@marbre/story/suggestions/division';
import { newSuggestionId, pendingOf, suggestionMarkOf } from '@marbre/story/suggestions/pending';
import { suggestChange } from '@marbre/story/suggestions/suggest-change';
import { caretInWanted } from './caret-in-wanted';
import type { WritingMode } from './writing-mode';

/** What the page tells the text, and the text asks at every key. */
export interface SuggestingStorage {
  mode: WritingMode;
  /** The policy leaves no other mode. */
  isHeld: boolean;
  /** The text is shown as it would read, and not written in meanwhile. */
  isClean: boolean;
  /** Ids of this person's own suggestions: those made here, and those the newsroom says are theirs. */
  own: Set<string>;
  /** Told when something cannot be suggested; it is then not done. */
  onImpossible: () => void;
}

declare module '@tiptap/core' {
  interface Storage {
    suggesting: SuggestingStorage;
  }
}

/**
 * In the mode of suggesting, what a person does to the text becomes suggestions before it is done. What
 * comes from others, and undo, is let through.
 */
export const Suggesting = Extension.create<object, SuggestingStorage>({
  name: 'suggesting',
  // After the caret has settled (10 000), before anything that looks at what was done.
  priority: 9_000,

  addStorage: () => ({
    mode: 'editing',
    isHeld: false,
    isClean: false,
    own: new Set(),
    onImpossible: () => undefined,
  }),

  dispatchTransaction({ transaction, next }) {
    if (
      !transaction.docChanged ||
      isChangeOrigin(transaction) ||
      transaction.getMeta('__uniqueIDTransaction')
    ) {
      next(transaction);
    } else if (this.storage.mode === 'suggesting') {
      const suggested = asSuggestion(this.editor.state, transaction, this.storage);
      if (suggested) next(suggested);
      else this.storage.onImpossible();
    } else {
      next(outOfStruckWords(transaction));
    }
  },

  addProseMirrorPlugins() {
    const { storage } = this;
    return [
      new Plugin({
        key: new PluginKey('suggesting'),
        props: {
          editable: () => !storage.isClean,
          transformPasted: (slice) =>
            new Slice(withoutSuggestions(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ];
  },
});

/** Tells an open text what the page knows: the mode, and which suggestions are this person's own. */
export function tellText(
  editor: Editor,
  { own, ...told }: Omit<SuggestingStorage, 'own'> & { own: readonly string[] },
): void {
  const { suggesting } = editor.storage;
  Object.assign(suggesting, told);
  for (const id of own) suggesting.own.add(id);
  // The view asks whether it may be written in only when it is told of something.
  editor.setOptions({});
}

/** What somebody does, as suggestions of theirs; null when it cannot be suggested. */
export function asSuggestion(
  state: EditorState,
  original: Transaction,
  { own }: Pick<SuggestingStorage, 'own'>,
): Transaction | null {
  const made = new Set<unknown>();
  const result = suggestChange(original, () => state.tr, {
    newSuggestionId: () => noted(own, newSuggestionId()),
    newBlockId: () => noted(made, newSuggestionId()),
    isOwn: (id) => own.has(id),
  });
  if (!result) return null;
  const { tracked, caret } = result;
  if (caret.to >= 0) {
    tracked.setSelection(TextSelection.near(tracked.doc.resolve(caretAfter(state.selection, caret))));
  } else {
    const [anchor, head] = [original.selection.$anchor, original.selection.$head].map((meant) =>
      caretInWanted(tracked.doc, meant, made),
    );
    if (typeof anchor === 'number' && typeof head === 'number')
      tracked.setSelection(TextSelection.between(tracked.doc.resolve(anchor), tracked.doc.resolve(head)));
  }
  if (original.scrolledIntoView) tracked.scrollIntoView();
  if (original.storedMarksSet) tracked.setStoredMarks(original.storedMarks);
  const { meta } = original as unknown as { meta: Record<string, unknown> };
  for (const [key, value] of Object.entries(meta)) tracked.setMeta(key, value);
  return tracked;
}

/** Backspace stays before the words it struck, Delete goes on behind them. */
function caretAfter(before: Transaction['selection'], { from, to, isDeletion }: Tracked): number {
  if (!isDeletion) return to;
  const isForwards = before.empty && before.head === from;
  return isForwards ? to : from;
}

function noted(ids: Set<unknown>, id: string): string {
  ids.add(id);
  return id;
}

/** Whoever edits among words somebody wants away does not write words that are wanted away. */
function outOfStruckWords(transaction: Transaction): Transaction {
  const [step, ...more] = transaction.steps;
  const deletion = transaction.doc.type.schema.marks.deletion;
  const isTyping = step instanceof ReplaceStep && more.length === 0 && step.slice.size > 0;
  if (!isTyping || !deletion || !step.slice.content.firstChild?.isInline) return transaction;
  const to = step.from + step.slice.size;
  return transaction.doc.rangeHasMark(step.from, to, deletion)
    ? transaction.removeMark(step.from, to, deletion)
    : transaction;
}

/** What is pasted is what was read: with what is wanted there, without what is wanted away, all of it plain. */
export function withoutSuggestions(fragment: Fragment): Fragment {
  const nodes: ProseMirrorNode[] = [];
  fragment.forEach((node) => {
    const kinds = node.marks.map((mark) => suggestionMarkOf({ type: mark.type.name }));
    if (kinds.includes('deletion') || pendingOf(node, 'deleted') !== null) return;
    const marks = node.marks.filter((_, index) => kinds[index] === null);
    const hardBreak = node.type.schema.nodes.hardBreak;
    if (divisionOf(node) && hardBreak) {
      nodes.push(hardBreak.create());
      return;
    }
    if (node.isText) {
      nodes.push(node.mark(marks));
      return;
    }
    nodes.push(node.type.create(withoutSuggested(node.attrs), withoutSuggestions(node.content), marks));
  });
  return Fragment.fromArray(nodes);
}
