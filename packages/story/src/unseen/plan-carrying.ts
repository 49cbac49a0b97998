import * as Y from 'yjs';
import { isSuggestionId } from '../suggestions/pending';
import { findCarried, findHome, type Place, textsPut } from './find-carried';
import { insertionIn } from './insertion-of-run';
import { findStrays, formerAttribute, type Run, type Stray } from './stray-words';
import type { WordRange } from './word-ranges';

/** Containers that may hold a paragraph. */
const holders: readonly string[] = ['quotation', 'factBox', 'listItem'];

/** Words that are to be carried along, and places that hold while others type. */
export interface Carriage {
  runs: readonly Run[];
  /** Where the first of them stands alone, and which letters they are there: others' may have come between. */
  from: { place: Y.RelativePosition; letters: readonly WordRange[] } | null;
  /** Where the words around them are; null when these are nowhere any more. */
  to: Y.RelativePosition | null;
  /** Where a paragraph of their own would stand; those of one text would stand together. */
  stand: Y.RelativePosition | null;
  text: Y.XmlText;
  /** The suggestion by which all of them were wanted. */
  wish: string | null;
  /** Who wrote them, and how much that person had written in all by then. */
  writer: number;
  since: number;
}

/**
 * Where words go that a change took away unseen (`unseen`), or left behind (among `fresh`). To be asked when the change
 * has been applied and before Yjs forgets what it deleted; what is answered holds afterwards, in any copy of the text.
 */
export function planCarrying(
  transaction: Y.Transaction,
  unseen: readonly WordRange[],
  fresh: readonly WordRange[] = [],
): Carriage[] {
  // A letter that only came, or only went, has carried nothing with it.
  if (unseen.length === 0 && (fresh.length === 0 || transaction.deleteSet.clients.size === 0)) return [];
  const strays = findStrays(transaction, unseen, fresh);
  if (strays.length === 0) return [];
  const { doc, afterState } = transaction;
  const put = textsPut(transaction);
  return strays.flatMap((stray): Carriage[] => {
    const { text, alone, runs, writer } = stray;
    // Within one text words are drawn past others by whoever saw them.
    const elsewhere = alone ? put.filter((one) => one.text !== text) : put;
    const place = findCarried(stray, elsewhere) ?? (alone ? null : findHome(stray, doc));
    if (alone && !place) return [];
    return [
      {
        runs,
        text,
        from: alone && {
          place: Y.createRelativePositionFromTypeIndex(text, alone.index),
          letters: alone.letters,
        },
        to: place && holdPlace(place),
        stand: placeOfBlock(text),
        wish: wishOf(stray),
        writer,
        since: afterState.get(writer) ?? 0,
      },
    ];
  });
}

function holdPlace({ text, index }: Place): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, index, index > 0 ? -1 : 0);
}

/** Among the living, behind what stood before the block; past containers that hold no paragraph. */
function placeOfBlock(text: Y.XmlText): Y.RelativePosition | null {
  for (let item = text._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) {
    const { parent } = item;
    if (!(parent instanceof Y.XmlFragment) || parent._item?.deleted) continue;
    if (parent instanceof Y.XmlElement && !holders.includes(parent.nodeName)) continue;
    let index = item.deleted ? 0 : item.length;
    for (let before = item.left; before; before = before.left)
      if (!before.deleted && before.countable) index += before.length;
    return Y.createRelativePositionFromTypeIndex(parent, index);
  }
  return null;
}

/** The suggestion by which all of these words were wanted, or the block they stood in. */
function wishOf({ text, runs }: Stray): string | null {
  const wishes = new Set(runs.map(({ attributes }) => insertionIn(attributes)));
  const [wish] = wishes;
  if (wishes.size === 1 && isSuggestionId(wish)) return wish;
  for (let block: unknown = text.parent; block instanceof Y.XmlElement; block = block.parent) {
    const inserted = formerAttribute(block, 'inserted');
    if (isSuggestionId(inserted)) return inserted;
  }
  return null;
}
