import * as Y from 'yjs';
import { storyFragmentName } from '../document/live-fragment';
import { withoutInsertion } from './insertion-of-run';
import { type Carriage, planCarrying } from './plan-carrying';
import type { Run } from './stray-words';
import { inRanges, type WordRange } from './word-ranges';

/**
 * Words that one was writing while somebody else, who had not seen them yet, moved, divided, joined or took away what
 * they stood in: they go where the words around them went, or stand by themselves where their block was. Yjs alone
 * would delete them with the block, or leave them behind. To be called when a change has been applied and before Yjs
 * forgets what it deleted, by the writer's own device as long as it is there, so that they are carried once.
 *
 * `unseen` is what the change took away unseen (`unseenIn`), `origin` says whose change the carrying is.
 */
export function carryWords(
  transaction: Y.Transaction,
  unseen: readonly WordRange[],
  { fresh, ...options }: { fresh: readonly WordRange[]; origin: unknown; newBlockId: () => string },
): void {
  carry(transaction.doc, planCarrying(transaction, unseen, fresh), options);
}

/** Carries words to where `planCarrying` said, in the text as it is by now; `newBlockId` names a paragraph of their own. */
export function carry(
  doc: Y.Doc,
  carriages: readonly Carriage[],
  { origin, newBlockId }: { origin?: unknown; newBlockId: () => string },
): void {
  if (carriages.length === 0) return;
  // A text that nobody has asked for yet is no fragment to Yjs.
  const whole = doc.getXmlFragment(storyFragmentName);
  doc.transact(() => {
    const homeless = carriages.filter((carriage) => !takeHome(doc, carriage));
    for (const together of Map.groupBy(homeless, ({ text }) => text).values())
      standAlone(whole, together, newBlockId());
  }, origin);
  // By itself: whoever hears that words went and came at once looks for words of their own that stayed behind.
  doc.transact(() => {
    for (const { from } of carriages) {
      if (!from) continue;
      const place = Y.createAbsolutePositionFromRelativePosition(from.place, doc);
      if (place?.type instanceof Y.XmlText) takeAway(place.type, from.letters);
    }
  }, origin);
}

/** False when the words around them are nowhere, or are gone as well by now. */
function takeHome(doc: Y.Doc, { runs, to }: Carriage): boolean {
  const place = to && Y.createAbsolutePositionFromRelativePosition(to, doc);
  if (!(place?.type instanceof Y.XmlText) || isGone(place.type)) return false;
  insertRuns(place.type, place.index, runs);
  return true;
}

/** A paragraph of their own where their block was; what was only suggested is suggested still. */
function standAlone(whole: Y.XmlFragment, together: readonly Carriage[], id: string): void {
  const [first] = together;
  const runs = together.flatMap((carriage) => carriage.runs);
  if (!first || !/[\p{L}\p{N}]/u.test(runs.map(({ words }) => words).join(''))) return;
  const { doc } = whole;
  const place = doc && first.stand && Y.createAbsolutePositionFromRelativePosition(first.stand, doc);
  const isThere = place?.type instanceof Y.XmlFragment && !isGone(place.type);
  const parent = isThere ? (place.type as Y.XmlFragment) : whole;
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  parent.insert(isThere ? place.index : parent.length, [paragraph]);
  paragraph.setAttribute('id', id);
  paragraph.insert(0, [words]);
  if (first.wish !== null) paragraph.setAttribute('inserted', first.wish);
  insertRuns(words, 0, first.wish === null ? runs : runs.map(withoutInsertion));
}

/** True when it went, or something that it stands in. */
function isGone({ _item }: { _item: Y.Item | null }): boolean {
  for (let item = _item; item; item = (item.parent as Y.AbstractType<unknown>)._item)
    if (item.deleted) return true;
  return false;
}

function insertRuns(text: Y.XmlText, index: number, runs: readonly Run[]): void {
  let at = index;
  for (const { words, attributes } of runs) {
    text.insert(at, words, attributes);
    at += words.length;
  }
}

/** Takes these letters out of a text, and none that stand between them. */
function takeAway(text: Y.XmlText, letters: readonly WordRange[]): void {
  const isOne = inRanges(letters);
  const indices: number[] = [];
  let index = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (let at = 0; at < item.length; at += 1)
      if (isOne(item.id.client, item.id.clock + at)) indices.push(index + at);
    index += item.length;
  }
  for (const at of indices.reverse()) text.delete(at, 1);
}
