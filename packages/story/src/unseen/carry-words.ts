import * as Y from 'yjs';
import { isSuggestionId, suggestionMarkOfKey } from '../suggestions/pending';
import { findCarried, findHome, type Place, textsPut } from './find-carried';
import { findStrays, formerAttribute, type Run, type Stray } from './stray-words';
import type { WordRange } from './word-ranges';

/** Containers that may hold a paragraph. */
const holders: readonly string[] = ['quotation', 'factBox', 'listItem'];

/**
 * Words that one was writing while somebody else, who had not seen them yet, moved, divided, joined or took away what
 * they stood in: they go where the words around them went, or stand by themselves where their block was. Yjs alone
 * would delete them with the block, or leave them behind. To be called when a change has been applied and before Yjs
 * forgets what it deleted, by the writer's own device and nowhere else, so that they are carried once.
 *
 * `unseen` is what the change took away unseen (`unseenIn`), `origin` says whose change the carrying is.
 */
export function carryWords(
  transaction: Y.Transaction,
  unseen: readonly WordRange[],
  { fresh, origin, newBlockId }: { fresh: readonly WordRange[]; origin: unknown; newBlockId: () => string },
): void {
  const { doc } = transaction;
  // A letter that only came, or only went, has carried nothing with it.
  if (unseen.length === 0 && (fresh.length === 0 || transaction.deleteSet.clients.size === 0)) return;
  const strays = findStrays(transaction, unseen, fresh);
  if (strays.length === 0) return;
  const put = textsPut(transaction);
  const moves = strays.flatMap((stray): Move[] => {
    const { text, alone } = stray;
    // Within one text words are drawn past others by whoever saw them.
    const elsewhere = alone ? put.filter((one) => one.text !== text) : put;
    const place = findCarried(stray, elsewhere) ?? (alone ? null : findHome(stray, doc));
    if (alone && !place) return [];
    const from = alone && Y.createRelativePositionFromTypeIndex(text, alone.index);
    return [{ stray, from, to: place && holdPlace(place) }];
  });
  if (moves.length === 0) return;
  doc.transact(() => {
    const homeless = new Map<Y.XmlText, Run[]>();
    for (const { stray, to } of moves) {
      const place = to && Y.createAbsolutePositionFromRelativePosition(to, doc);
      if (place?.type instanceof Y.XmlText) insertRuns(place.type, place.index, stray.runs);
      else homeless.set(stray.text, [...(homeless.get(stray.text) ?? []), ...stray.runs]);
    }
    for (const [text, runs] of homeless) standAlone(text, runs, newBlockId());
  }, origin);
  // By itself: whoever hears that words went and came at once looks for words of their own that stayed behind.
  doc.transact(() => {
    for (const { stray, from } of moves) {
      const place = from && Y.createAbsolutePositionFromRelativePosition(from, doc);
      if (place && stray.alone) stray.text.delete(place.index, stray.alone.length);
    }
  }, origin);
}

interface Move {
  stray: Stray;
  /** Where they stand alone. */
  from: Y.RelativePosition | null;
  to: Y.RelativePosition | null;
}

function holdPlace({ text, index }: Place): Y.RelativePosition {
  return Y.createRelativePositionFromTypeIndex(text, index, index > 0 ? -1 : 0);
}

function insertRuns(text: Y.XmlText, index: number, runs: readonly Run[]): void {
  let at = index;
  for (const { words, attributes } of runs) {
    text.insert(at, words, attributes);
    at += words.length;
  }
}

/** A paragraph of their own where their block was; what was only suggested is suggested still. */
function standAlone(text: Y.XmlText, runs: readonly Run[], id: string): void {
  if (!/[\p{L}\p{N}]/u.test(runs.map(({ words }) => words).join(''))) return;
  const place = placeOfBlock(text);
  if (!place) return;
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  place.parent.insert(place.index, [paragraph]);
  paragraph.setAttribute('id', id);
  paragraph.insert(0, [words]);
  const wish = wishOf(text, runs);
  if (wish !== null) paragraph.setAttribute('inserted', wish);
  insertRuns(words, 0, wish === null ? runs : runs.map(withoutWish));
}

/** Among the living, behind what stood before the block; past containers that hold no paragraph. */
function placeOfBlock(text: Y.XmlText): { parent: Y.XmlFragment; index: number } | null {
  for (let item = text._item; item; item = (item.parent as Y.AbstractType<unknown>)._item) {
    const { parent } = item;
    if (!(parent instanceof Y.XmlFragment) || parent._item?.deleted) continue;
    if (parent instanceof Y.XmlElement && !holders.includes(parent.nodeName)) continue;
    let index = item.deleted ? 0 : item.length;
    for (let before = item.left; before; before = before.left)
      if (!before.deleted && before.countable) index += before.length;
    return { parent, index };
  }
  return null;
}

/** The suggestion by which all of these words were wanted, or the block they stood in. */
function wishOf(text: Y.XmlText, runs: readonly Run[]): string | null {
  const wishes = new Set(runs.map(({ attributes }) => insertionIn(attributes)));
  const [wish] = wishes;
  if (wishes.size === 1 && isSuggestionId(wish)) return wish;
  for (let block: unknown = text.parent; block instanceof Y.XmlElement; block = block.parent) {
    const inserted = formerAttribute(block, 'inserted');
    if (isSuggestionId(inserted)) return inserted;
  }
  return null;
}

function insertionIn(attributes: Record<string, unknown>): unknown {
  const [, mark] = Object.entries(attributes).find(([key]) => isInsertion(key)) ?? [];
  return (mark as { id?: unknown } | undefined)?.id;
}

function withoutWish({ words, attributes }: Run): Run {
  return {
    words,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => !isInsertion(key))),
  };
}

function isInsertion(key: string): boolean {
  return suggestionMarkOfKey(key) === 'insertion';
}
