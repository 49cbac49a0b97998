import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { smartInsertion } from '@marbre/story/typing/smart-punctuation';
import type { Locale } from '@marbre/story/vocabulary/locale';
import { beginUndoStep } from '../editing/undo-steps';

export interface SmartPunctuationOptions {
  locale: Locale;
  /** Asked at every key: a person may turn it off. */
  isOn: () => boolean;
}

/** What was just put in place of a key, so that Backspace can give the key back. */
interface Replacement {
  typed: string;
  from: number;
  to: number;
}

const replacementKey = new PluginKey<Replacement | null>('smartPunctuation');

/** Quotation marks, spaces and dashes of the text's language, as one types. Backspace right after undoes one. */
export const SmartPunctuation = Extension.create<SmartPunctuationOptions>({
  name: 'smartPunctuation',
  addOptions: () => ({ locale: 'fr', isOn: () => true }),

  addProseMirrorPlugins() {
    const { locale, isOn } = this.options;
    return [
      new Plugin<Replacement | null>({
        key: replacementKey,
        state: {
          init: () => null,
          apply(transaction, before) {
            const made = transaction.getMeta(replacementKey) as Replacement | undefined;
            return made ?? (transaction.docChanged || transaction.selectionSet ? null : before);
          },
        },
        props: {
          handleTextInput(view, from, to, typed) {
            if (view.composing || [...typed].length !== 1 || !isOn()) return false;
            const transaction = replace(view.state, from, to, typed, locale);
            if (!transaction) return false;
            beginUndoStep(view.state);
            view.dispatch(transaction);
            return true;
          },
          handleKeyDown(view, event) {
            const last = replacementKey.getState(view.state);
            if (event.key !== 'Backspace' || !last || !view.state.selection.empty) return false;
            if (view.state.selection.from !== last.to) return false;
            view.dispatch(view.state.tr.insertText(last.typed, last.from, last.to));
            return true;
          },
        },
      }),
    ];
  },
});

function replace(
  state: EditorState,
  from: number,
  to: number,
  typed: string,
  locale: Locale,
): Transaction | null {
  const place = state.doc.resolve(from);
  const before = place.parent.textBetween(0, place.parentOffset, null, '\ufffc');
  const made = smartInsertion(before, typed, locale);
  if (!made) return null;
  const start = from - made.takesBefore;
  const replacement: Replacement = {
    typed: before.slice(before.length - made.takesBefore) + typed,
    from: start,
    to: start + made.insert.length,
  };
  return state.tr.insertText(made.insert, start, to).setMeta(replacementKey, replacement).scrollIntoView();
}
