import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { divisionOf } from '@marbre/story/suggestions/division';
import { ownInsertion } from '@marbre/story/suggestions/own-marks';

/**
 * Before a block is made another kind: where its person suggests divisions in it, only what they see as one paragraph
 * is meant, so the parts are suggested as blocks of their own.
 */
export function partAtDivisions({ state, view, storage: { suggesting } }: Editor): void {
  const { $from, $to } = state.selection;
  if (suggesting.mode !== 'suggesting' || $from.depth !== 1 || !$from.sameParent($to)) return;
  const author = { isOwn: (id: string) => suggesting.own.has(id) };
  const signs: number[] = [];
  $from.parent.forEach((node, offset) => {
    if (divisionOf(node) !== 'block' || ownInsertion(node, author) === null) return;
    for (let index = 0; index < node.nodeSize; index += 1) signs.push($from.start() + offset + index);
  });
  if (signs.length === 0) return;
  const transaction = state.tr;
  for (const sign of signs.reverse()) transaction.delete(sign, sign + 1).split(sign);
  // Behind a sign the caret is in the part below it, before one in the part above.
  const side = ({ nodeBefore }: typeof $from) => (nodeBefore && divisionOf(nodeBefore) ? 1 : -1);
  const [from, to] = [$from, $to].map((place) => transaction.mapping.map(place.pos, side(place)));
  if (from !== undefined && to !== undefined)
    transaction.setSelection(TextSelection.create(transaction.doc, from, to));
  view.dispatch(transaction);
}
