import { Extension } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { beginUndoStep } from '../editing/undo-steps';
import { findMatches, type FindQuestion, type Folded, foldText } from './find-matches';
import { standingText } from './standing-text';

/** What is looked for in the open text, and where it stands. */
export interface Finding {
  question: FindQuestion | null;
  /** Places in the document, in order. */
  places: { from: number; to: number }[];
  /** Index of the place the person is at; -1 for none. */
  current: number;
}

interface FindState extends Finding {
  decorations: DecorationSet;
}

type FindOrder = { ask: FindQuestion | null } | { go: number };

const nothing: FindState = { question: null, places: [], current: -1, decorations: DecorationSet.empty };
const findKey = new PluginKey<FindState>('findInText');

/** Nodes never change, so neither does how one is searched: only blocks typed in are folded again. */
const foldings = {
  exact: new WeakMap<ProseMirrorNode, Folded>(),
  loose: new WeakMap<ProseMirrorNode, Folded>(),
};

export interface FindOptions {
  /** Asked for by Ctrl/Cmd-F, or Ctrl/Cmd-H to replace as well. */
  onFind: (withReplacement: boolean) => void;
}

/** Marks every place where some words stand, over all blocks, for as long as the find bar is open. */
export const FindInText = Extension.create<FindOptions>({
  name: 'findInText',
  addOptions: () => ({ onFind: () => undefined }),

  addKeyboardShortcuts() {
    const open = (withReplacement: boolean) => () => {
      this.options.onFind(withReplacement);
      return true;
    };
    return { 'Mod-f': open(false), 'Mod-h': open(true) };
  },

  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key: findKey,
      state: {
        init: () => nothing,
        apply: (transaction, before, _older, state) => follow(transaction, before, state),
      },
      props: { decorations: (state) => findKey.getState(state)?.decorations },
    }),
  ],
});

/** What is being looked for in this text. */
export function findingOf(state: EditorState): Finding {
  return findKey.getState(state) ?? nothing;
}

/** Looks for something else; null ends the search. The place nearest after the caret is the current one. */
export function ask(view: EditorView, question: FindQuestion | null): void {
  view.dispatch(view.state.tr.setMeta(findKey, { ask: question } satisfies FindOrder));
}

/** Goes to the next place, or with -1 to the one before, round the ends. */
export function goToMatch(view: EditorView, step: 1 | -1): void {
  const { places, current } = findingOf(view.state);
  if (places.length === 0) return;
  const next = (current + step + places.length) % places.length;
  const place = places[next];
  if (!place) return;
  const transaction = view.state.tr.setMeta(findKey, { go: next } satisfies FindOrder);
  transaction.setSelection(TextSelection.create(transaction.doc, place.from, place.to));
  view.dispatch(transaction.scrollIntoView());
}

/** Puts `words` in the current place and goes on to the next. */
export function replaceMatch(view: EditorView, words: string): void {
  const { places, current } = findingOf(view.state);
  const place = places[current];
  if (!place) return;
  beginUndoStep(view.state);
  view.dispatch(write(view.state.tr, place, words));
  const after = place.from + words.length;
  const next = findingOf(view.state).places.findIndex(({ from }) => from >= after);
  const transaction = view.state.tr.setMeta(findKey, { go: Math.max(next, 0) } satisfies FindOrder);
  view.dispatch(transaction);
}

/** Puts `words` in every place, as one thing to undo; returns how many there were. */
export function replaceAllMatches(view: EditorView, words: string): number {
  const { places } = findingOf(view.state);
  if (places.length === 0) return 0;
  beginUndoStep(view.state);
  // From the end, so that no place moves before its turn.
  const transaction = [...places].reverse().reduce((made, place) => write(made, place, words), view.state.tr);
  view.dispatch(transaction);
  beginUndoStep(view.state);
  return places.length;
}

function write(transaction: Transaction, { from, to }: { from: number; to: number }, words: string) {
  return words === '' ? transaction.delete(from, to) : transaction.insertText(words, from, to);
}

function follow(transaction: Transaction, before: FindState, state: EditorState): FindState {
  const order = transaction.getMeta(findKey) as FindOrder | undefined;
  if (order && 'go' in order) return draw({ ...before, current: order.go }, state.doc);
  const question = order ? order.ask : before.question;
  if (!question) return nothing;
  if (!order && !transaction.docChanged) return before;
  const places = placesIn(state.doc, question);
  const anchor = order
    ? state.selection.from
    : transaction.mapping.map(before.places[before.current]?.from ?? 0);
  const nearest = places.findIndex(({ to }) => to >= anchor);
  return draw({ question, places, current: nearest < 0 && places.length > 0 ? 0 : nearest }, state.doc);
}

function placesIn(document: ProseMirrorNode, question: FindQuestion): Finding['places'] {
  const places: Finding['places'] = [];
  const known = question.isExact ? foldings.exact : foldings.loose;
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let folded = known.get(node);
    if (!folded) {
      folded = foldText(standingText(node), question.isExact);
      known.set(node, folded);
    }
    const start = position + 1;
    places.push(
      ...findMatches(folded, question).map((match) => ({ from: start + match.start, to: start + match.end })),
    );
    return false;
  });
  return places;
}

function draw(finding: Finding, document: ProseMirrorNode): FindState {
  const decorations = finding.places.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === finding.current ? 'found found-here' : 'found' }),
  );
  return { ...finding, decorations: DecorationSet.create(document, decorations) };
}
