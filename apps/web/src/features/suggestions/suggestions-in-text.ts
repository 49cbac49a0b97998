import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { suggestionAttributes, suggestionMarkOf } from '@marbre/story/suggestions/pending';

/** Ids of the suggestions in a stretch of the text, in reading order; of those at the caret when it is empty. */
export function suggestionsAt(editor: Editor, from?: number, to?: number): string[] {
  const { selection, doc } = editor.state;
  const isCaret = from === undefined && selection.empty;
  const start = Math.max(0, (from ?? selection.from) - (isCaret ? 1 : 0));
  const end = Math.min(doc.content.size, (to ?? selection.to) + (isCaret ? 1 : 0));
  const found = new Set<string>();
  doc.nodesBetween(start, end, (node) => {
    for (const mark of node.marks) {
      if (suggestionMarkOf({ type: mark.type.name })) found.add(String(mark.attrs.id));
    }
    for (const name of suggestionAttributes) {
      const id: unknown = node.attrs[name];
      if (typeof id === 'string') found.add(id);
    }
  });
  return [...found];
}

/** Puts the caret into a suggestion and brings it into view. False when it is no longer there. */
export function goToSuggestion(editor: Editor, id: string): boolean {
  let position: number | null = null;
  editor.state.doc.descendants((node, at) => {
    if (position !== null) return false;
    const isMarked = node.marks.some(
      (mark) => suggestionMarkOf({ type: mark.type.name }) && mark.attrs.id === id,
    );
    if (isMarked || suggestionAttributes.some((name) => node.attrs[name] === id)) position = at;
    return position === null;
  });
  if (position === null) return false;
  const { state, view } = editor;
  const inside = Math.min(position + 1, state.doc.content.size);
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(inside))).scrollIntoView());
  return true;
}

/** The suggestion after the one at the caret, or before it; round the end of the text. */
export function neighbourOf(editor: Editor, ids: readonly string[], step: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const here = suggestionsAt(editor).map((id) => ids.indexOf(id));
  const present = here.filter((index) => index >= 0);
  if (present.length > 0) {
    const edge = step === 1 ? Math.max(...present) : Math.min(...present);
    return ids[(edge + step + ids.length) % ids.length] ?? null;
  }
  const { from } = editor.state.selection;
  const before = new Set(suggestionsAt(editor, 0, from));
  const passed = ids.filter((id) => before.has(id)).length;
  return ids[(step === 1 ? passed : passed - 1 + ids.length) % ids.length] ?? null;
}
